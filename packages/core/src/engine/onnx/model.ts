import type { DType, OnnxAttribute, Shape } from "../../graph/index.ts";
import { ProtobufWriter } from "./protobuf.ts";

/** A node of an ONNX graph. */
export interface OnnxNode {
  readonly type: string;
  readonly inputs: readonly string[];
  readonly output: string;
  readonly attributes: Readonly<Record<string, OnnxAttribute>>;
}

/** A value that stands in the file. */
export interface OnnxInitializer {
  readonly name: string;
  readonly dtype: DType | "int64";
  readonly shape: Shape;
  readonly data: Float32Array | Int32Array | BigInt64Array;
}

/** What goes in or comes out; a negative length is an axis of any length, named by the axis' label. */
export interface OnnxValue {
  readonly name: string;
  readonly dtype: DType;
  readonly shape: readonly (number | string)[];
}

/** A graph as ONNX has it: nodes in the order in which they can be computed. */
export interface OnnxGraph {
  readonly nodes: readonly OnnxNode[];
  readonly initializers: readonly OnnxInitializer[];
  readonly inputs: readonly OnnxValue[];
  readonly outputs: readonly OnnxValue[];
}

/** Field numbers and enumerations are those of onnx.proto3; the operators' meaning is that of opset 18. */
const IR_VERSION = 8;
const OPSET = 18;
const DATA_TYPE = { float32: 1, int32: 6, int64: 7 } as const;
const ATTRIBUTE_TYPE = { float: 1, int: 2, string: 3, ints: 7 } as const;

/** The bytes of an ONNX file. Numbers lie in it as they lie in memory: every platform zerosum runs on is little-endian. */
export function writeOnnx(graph: OnnxGraph, metadata: Readonly<Record<string, string>> = {}): Uint8Array {
  const model = new ProtobufWriter().int(1, IR_VERSION).string(2, "zerosum");
  model.message(7, (g) => {
    graph.nodes.forEach((node, i) => {
      g.message(1, (m) => writeNode(m, node, i));
    });
    g.string(2, "zerosum");
    for (const initializer of graph.initializers) g.message(5, (m) => writeInitializer(m, initializer));
    for (const value of graph.inputs) g.message(11, (m) => writeValue(m, value));
    for (const value of graph.outputs) g.message(12, (m) => writeValue(m, value));
  });
  model.message(8, (m) => m.string(1, "").int(2, OPSET));
  for (const [key, value] of Object.entries(metadata)) model.message(14, (m) => m.string(1, key).string(2, value));
  return model.finish();
}

function writeNode(writer: ProtobufWriter, node: OnnxNode, index: number): void {
  for (const input of node.inputs) writer.string(1, input);
  writer.string(2, node.output).string(3, `${node.type}_${index}`).string(4, node.type);
  for (const [name, value] of Object.entries(node.attributes)) writer.message(5, (m) => writeAttribute(m, name, value));
}

function writeAttribute(writer: ProtobufWriter, name: string, value: OnnxAttribute): void {
  writer.string(1, name);
  if (typeof value === "number") writer.int(3, value).int(20, ATTRIBUTE_TYPE.int);
  else if (typeof value === "string") writer.string(4, value).int(20, ATTRIBUTE_TYPE.string);
  else if ("float" in value) writer.float(2, value.float).int(20, ATTRIBUTE_TYPE.float);
  else {
    for (const item of value) writer.int(8, item);
    writer.int(20, ATTRIBUTE_TYPE.ints);
  }
}

function writeInitializer(writer: ProtobufWriter, { name, dtype, shape, data }: OnnxInitializer): void {
  for (const length of shape) writer.int(1, length);
  writer.int(2, DATA_TYPE[dtype]).string(8, name);
  writer.raw(9, new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
}

function writeValue(writer: ProtobufWriter, { name, dtype, shape }: OnnxValue): void {
  writer.string(1, name).message(2, (type) =>
    type.message(1, (tensor) =>
      tensor.int(1, DATA_TYPE[dtype]).message(2, (dimensions) => {
        for (const length of shape) {
          dimensions.message(1, (d) => (typeof length === "string" ? d.string(2, length) : d.int(1, length)));
        }
      }),
    ),
  );
}
