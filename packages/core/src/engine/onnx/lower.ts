import { type DType, type Emitter, type OnnxAttribute, sortTopologically, type Tensor } from "../../graph/index.ts";
import type { OnnxGraph, OnnxInitializer, OnnxNode, OnnxValue } from "./model.ts";

/** Collects nodes and constants, each distinct one once: what a graph computes twice is computed once. */
class Collector implements Emitter {
  readonly nodes: OnnxNode[] = [];
  readonly initializers: OnnxInitializer[] = [];
  private readonly known = new Map<string, string>();
  private count = 0;

  node(type: string, inputs: readonly string[], attributes: Readonly<Record<string, OnnxAttribute>> = {}): string {
    return this.once(`${type}(${inputs.join()})${JSON.stringify(attributes)}`, (output) =>
      this.nodes.push({ type, inputs, output, attributes }),
    );
  }

  scalar(value: number): string {
    return this.constant("float32", [], Float32Array.of(value));
  }

  int64s(values: readonly number[], shape: readonly number[] = [values.length]): string {
    return this.once(`int64[${shape.join()}]:${values.join()}`, (name) =>
      this.initializers.push({ name, dtype: "int64", shape, data: BigInt64Array.from(values, BigInt) }),
    );
  }

  constant(dtype: DType, shape: readonly number[], data: Float32Array | Int32Array): string {
    const key = data.length <= 16 ? Array.from(data, (x) => (Object.is(x, -0) ? "-0" : x)).join() : `#${this.count}`;
    return this.once(`${dtype}[${shape.join()}]:${key}`, (name) =>
      this.initializers.push({ name, dtype, shape, data }),
    );
  }

  private once(key: string, make: (name: string) => void): string {
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const name = `t${this.count++}`;
    this.known.set(key, name);
    make(name);
    return name;
  }
}

/** How a graph is lowered. */
export interface LowerOptions {
  /** The inputs and outputs whose number of rows may vary (none). */
  readonly openRows?: readonly string[];
  /** How outputs are named; by default apart from inputs, since the next value of a state has the state's name. */
  readonly nameOutput?: (name: string) => string;
}

/**
 * The ONNX graph that computes `outputs` by their names, with one input for each input of theirs.
 */
export function lowerToOnnx(
  outputs: Readonly<Record<string, Tensor>>,
  { openRows = [], nameOutput = outputName }: LowerOptions = {},
): OnnxGraph {
  const collector = new Collector();
  const names = new Map<Tensor<DType>, string>();
  const inputs = new Map<string, OnnxValue>();
  const value = (name: string, { dtype, shape }: Tensor<DType>): OnnxValue => ({
    name,
    dtype,
    shape: openRows.includes(name) ? ["rows", ...shape.slice(1)] : shape,
  });
  for (const tensor of sortTopologically(Object.values(outputs))) {
    if (tensor.op.name === "input") {
      const { name } = tensor.attributes as { name: string };
      inputs.set(name, value(name, tensor));
      names.set(tensor, name);
      continue;
    }
    const lowered = tensor.op.lower(collector, {
      inputs: tensor.inputs.map((input) => names.get(input) as string),
      shapes: tensor.inputs.map((input) => input.shape),
      shape: tensor.shape,
      attributes: tensor.attributes,
    });
    names.set(tensor, lowered);
  }
  // A node's result takes its output's name, since a copy costs; an input passed through, or one value that is several
  // outputs, needs a node of its own.
  const made = new Set(collector.nodes.map(({ output }) => output));
  const renamed = new Map<string, string>();
  const results = Object.entries(outputs).map(([name, tensor]) => {
    const source = names.get(tensor) as string;
    const output = nameOutput(name);
    if (made.has(source) && !renamed.has(source)) renamed.set(source, output);
    else collector.nodes.push({ type: "Identity", inputs: [source], output, attributes: {} });
    return { ...value(name, tensor), name: output };
  });
  const rename = (name: string): string => renamed.get(name) ?? name;
  return {
    nodes: collector.nodes.map((node) => ({
      ...node,
      inputs: node.inputs.map(rename),
      output: rename(node.output),
    })),
    initializers: collector.initializers,
    inputs: [...inputs.values()],
    outputs: results,
  };
}

/** Outputs are named apart from inputs, since the next value of a state has the state's name. */
export const outputName = (name: string): string => `${name}'`;
