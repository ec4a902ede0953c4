import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { add, constant, exp, input, scale, softmax, type Tensor } from "../../graph/index.ts";
import { gameOf, goldenTrainings } from "../../training/golden.case.ts";
import { defineStep, STEPS, type StepName } from "../../training/index.ts";
import { lowerToOnnx } from "./lower.ts";
import { writeOnnx } from "./model.ts";
import { ProtobufWriter } from "./protobuf.ts";

/** A Python that has onnx installed, as tools/oracles/requirements.txt says. */
const python = process.env.ZEROSUM_ORACLE_PYTHON;
const checker = fileURLToPath(new URL("../../../../../tools/oracles/check_onnx.py", import.meta.url));

/** Every step of every golden training, as ONNX files by name. */
function* files(): Generator<[string, Uint8Array]> {
  for (const golden of goldenTrainings()) {
    for (const step of Object.keys(STEPS) as StepName[]) {
      const { results, updates } = defineStep(gameOf(golden), step);
      yield [`${golden.name}.${step}.onnx`, writeOnnx(lowerToOnnx({ ...results, ...updates }))];
    }
  }
  const rows: Tensor = input("x", [4, 3]);
  yield ["openRows.onnx", writeOnnx(lowerToOnnx({ y: softmax(rows) }, { openRows: ["x", "y"] }), { made: "here" })];
}

describe("ONNX files", () => {
  it("pass ONNX's own checker, shapes inferred in full", (context) => {
    if (!python) return context.skip("ZEROSUM_ORACLE_PYTHON does not name a Python with onnx");
    const folder = mkdtempSync(join(tmpdir(), "zerosum-onnx-"));
    try {
      const paths = [...files()].map(([name, bytes]) => {
        writeFileSync(join(folder, name), bytes);
        return join(folder, name);
      });
      const lines = execFileSync(python, [checker, ...paths], { encoding: "utf8" })
        .trim()
        .split("\n");
      expect(lines).toHaveLength(paths.length);
      for (const line of lines) expect(line).toMatch(/^ok .*: ir 8, ai\.onnx 18, \d+ nodes$/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it("are the same bytes for the same graph", () => {
    expect([...files()]).toEqual([...files()]);
  });
});

describe("lowering", () => {
  it("computes once what a graph computes twice, and keeps a constant once", () => {
    const x = input("x", [2]);
    const { nodes, initializers } = lowerToOnnx({ y: add(scale(exp(x), 2), scale(exp(x), 2)) });
    expect(nodes.map(({ type }) => type)).toEqual(["Exp", "Mul", "Add"]);
    expect(initializers).toHaveLength(1);
  });

  it("does not take −0 for 0", () => {
    const zeros = [0, -0].map((zero) => constant(Float32Array.of(zero), [1]));
    expect(lowerToOnnx({ a: zeros[0], b: zeros[1] }).initializers).toHaveLength(2);
  });

  it("names outputs apart from inputs, so that a state's next value may have its name", () => {
    const x = input("x", [2]);
    const { inputs, outputs } = lowerToOnnx({ x });
    expect([inputs[0].name, outputs[0].name]).toEqual(["x", "x'"]);
  });

  it("leaves the number of rows open where told", () => {
    const { inputs, outputs } = lowerToOnnx({ y: softmax(input("x", [4, 3])) }, { openRows: ["x"] });
    expect(inputs[0].shape).toEqual(["rows", 3]);
    expect(outputs[0].shape).toEqual([4, 3]);
  });
});

describe("protocol buffers", () => {
  const bytes = (write: (writer: ProtobufWriter) => void): number[] => {
    const writer = new ProtobufWriter();
    write(writer);
    return Array.from(writer.finish());
  };

  it("are written as the encoding's documentation has them", () => {
    expect(bytes((w) => w.int(1, 150))).toEqual([0x08, 0x96, 0x01]);
    expect(bytes((w) => w.string(2, "testing"))).toEqual([0x12, 7, 0x74, 0x65, 0x73, 0x74, 0x69, 0x6e, 0x67]);
    expect(bytes((w) => w.message(3, (inner) => inner.int(1, 150)))).toEqual([0x1a, 3, 0x08, 0x96, 0x01]);
    expect(bytes((w) => w.int(1, -2))).toEqual([0x08, 0xfe, 255, 255, 255, 255, 255, 255, 255, 255, 0x01]);
    expect(bytes((w) => w.float(1, 1))).toEqual([0x0d, 0, 0, 0x80, 0x3f]);
  });

  it("grow as they are written", () => {
    const long = new Uint8Array(5000).fill(7);
    expect(bytes((w) => w.raw(1, long))).toEqual([0x0a, 0x88, 0x27, ...long]);
  });
});
