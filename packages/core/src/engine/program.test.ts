import { describe, expect, it } from "vitest";
import { ZerosumError } from "../errors.ts";
import { add, input, scale } from "../graph/index.ts";
import { cpuRuntime } from "./cpu.case.ts";
import { Program, State } from "./index.ts";

const runtime = cpuRuntime();
const variable = (...data: number[]) => ({ shape: [data.length], data: Float32Array.from(data) });

function caught(act: () => unknown): ZerosumError {
  try {
    act();
  } catch (error) {
    if (error instanceof ZerosumError) return error;
    throw error;
  }
  throw new Error("Nothing was thrown.");
}

describe("a state", () => {
  it("copies what is written and what is read", () => {
    const weights = variable(1, 2);
    const state = new State(runtime, { weights });
    weights.data[0] = 9;
    const copy = state.read("weights");
    expect(copy).toEqual(variable(1, 2));
    copy.data[1] = 9;
    expect(state.snapshot()).toEqual({ weights: variable(1, 2) });
    expect(state.names).toEqual(["weights"]);
    expect(state.has("biases")).toBe(false);
  });

  it("swaps its two buffers, and takes no others, where the runtime writes in place", () => {
    const state = new State(runtime, { weights: variable(1, 2) });
    const [first, second] = [state.value("weights"), state.destination("weights")];
    expect(second).not.toBeNull();
    state.advance("weights", runtime.value(Float32Array.of(7, 7), [2]));
    expect(state.value("weights")).toBe(second);
    expect(state.destination("weights")).toBe(first);
  });

  it("takes what the runtime returns where that writes nothing in place, and lets the old value go", () => {
    const state = new State({ ...runtime, inPlace: false }, { weights: variable(1, 2) });
    expect(state.destination("weights")).toBeNull();
    let released = false;
    const dispose = (): void => {
      released = true;
    };
    const returned = { data: Float32Array.of(3, 4), dims: [2], dispose };
    state.advance("weights", returned);
    expect(state.read("weights")).toEqual(variable(3, 4));
    state.advance("weights", { data: Float32Array.of(5, 6), dims: [2] });
    expect(released).toBe(true);
  });

  it("refuses numbers that do not fill the shape", () => {
    const error = caught(() => new State(runtime, { weights: { shape: [2, 2], data: new Float32Array(3) } }));
    expect(error.message).toBe("Cannot set the variable weights: got 3 numbers; expected 4, as its shape says");
    expect(error.in("ko")).toBe(
      "변수 weights에 값을 넣을 수 없습니다: 숫자 3개를 받았지만, 모양에 따르면 4개가 필요합니다",
    );
  });
});

describe("a program", () => {
  const x = input("x", [2]);
  const counter = input("counter", [1]);
  const definition = { results: { twice: scale(x, 2), x }, updates: { counter: add(counter, input("step", [1])) } };

  it("is fed what the state does not hold, passes inputs through, and updates the state", async () => {
    const state = new State(runtime, { counter: variable(1) });
    const program = await Program.compile(runtime, state, definition);
    expect(Object.fromEntries(program.feeds)).toEqual({ x: [2], step: [1] });
    const results = await program.run({
      x: Float32Array.of(1, 2),
      step: Float32Array.of(5),
      unused: new Float32Array(3),
    });
    expect(results).toEqual({ twice: Float32Array.of(2, 4), x: Float32Array.of(1, 2) });
    expect(state.read("counter")).toEqual(variable(6));
    await program.release();
  });

  it("gives results as views that the next run overwrites", async () => {
    const state = new State(runtime, { counter: variable(0) });
    const program = await Program.compile(runtime, state, definition);
    const step = Float32Array.of(1);
    const { twice } = await program.run({ x: Float32Array.of(1, 2), step });
    await program.run({ x: Float32Array.of(3, 4), step });
    expect(twice).toEqual(Float32Array.of(6, 8));
    await program.release();
  });

  it("refuses a feed that is missing or of another size", async () => {
    const state = new State(runtime, { counter: variable(0) });
    const program = await Program.compile(runtime, state, definition);
    const failure = async (feeds: Record<string, Float32Array>): Promise<ZerosumError> => {
      const error: unknown = await program.run(feeds).catch((e: unknown) => e);
      if (error instanceof ZerosumError) return error;
      throw error;
    };
    const missing = await failure({ step: Float32Array.of(1) });
    expect(missing.message).toBe("Cannot run the program: got nothing for x; expected 2 numbers");
    expect(missing.in("ko")).toBe("프로그램을 실행할 수 없습니다: x에 아무 값도 받지 못했지만 2개가 필요합니다");
    const short = await failure({ x: Float32Array.of(1), step: Float32Array.of(1) });
    expect(short.message).toBe("Cannot run the program: got 1 numbers for x; expected 2 numbers");
    expect(short.in("ko")).toBe("프로그램을 실행할 수 없습니다: x에 숫자 1개를 받았지만 2개가 필요합니다");
    expect(state.read("counter")).toEqual(variable(0));
    await program.release();
  });
});
