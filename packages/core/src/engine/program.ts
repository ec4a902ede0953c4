import { ZerosumError } from "../errors.ts";
import { type DType, type Shape, sizeOf, sortTopologically, type Tensor } from "../graph/index.ts";
import { lowerToOnnx, outputName } from "./onnx/lower.ts";
import { writeOnnx } from "./onnx/model.ts";
import type { Runtime, Session, Value } from "./runtime.ts";
import type { State } from "./state.ts";

/** What a program computes: results by name, and the next values of variables of the state. */
export interface ProgramDefinition {
  readonly results: Readonly<Record<string, Tensor>>;
  readonly updates: Readonly<Record<string, Tensor>>;
}

/** The numbers of one run, in row-major order. */
export type Feeds = Readonly<Record<string, Float32Array | Int32Array>>;
/** What a run gives, by name; views that the next run overwrites. */
export type Results = Record<string, Float32Array>;

/** A graph compiled for a runtime, with its parameters and optimiser's state inside. */
export class Program {
  /** The shapes of what is to be fed at each run. */
  readonly feeds: ReadonlyMap<string, Shape>;
  /** The number of ONNX nodes: each costs about 2 µs a run. */
  readonly nodes: number;
  private readonly variables: readonly string[];
  private readonly updated: readonly string[];
  private readonly destinations: Record<string, Value | null>;
  private readonly resultNames: readonly string[];
  private readonly fed = new Map<ArrayBufferView, Value>();
  private readonly runtime: Runtime;
  private readonly session: Session;
  private readonly state: State;

  private constructor(
    runtime: Runtime,
    session: Session,
    state: State,
    definition: ProgramDefinition,
    inputs: ReadonlyMap<string, Shape>,
    nodes: number,
  ) {
    this.runtime = runtime;
    this.session = session;
    this.state = state;
    this.nodes = nodes;
    this.feeds = new Map([...inputs].filter(([name]) => !state.has(name)));
    this.variables = [...inputs.keys()].filter((name) => state.has(name));
    this.updated = Object.keys(definition.updates);
    this.resultNames = Object.keys(definition.results);
    this.destinations = Object.fromEntries(
      Object.entries(definition.results).map(([name, { shape }]) => [
        outputName(name),
        runtime.inPlace ? runtime.value(new Float32Array(sizeOf(shape)), shape) : null,
      ]),
    );
  }

  /** Lowers `definition` to ONNX and loads it; inputs that `state` does not hold are fed at each run. */
  static async compile(runtime: Runtime, state: State, definition: ProgramDefinition): Promise<Program> {
    const outputs = { ...definition.results, ...definition.updates };
    const graph = lowerToOnnx(outputs);
    const session = await runtime.load(writeOnnx(graph));
    const inputs = new Map(
      inputsOf(Object.values(outputs)).map(({ attributes, shape }) => [nameOf(attributes), shape]),
    );
    return new Program(runtime, session, state, definition, inputs, graph.nodes.length);
  }

  /**
   * Runs once and updates the state. Results are views that the next run overwrites.
   * @throws ZerosumError where a feed is missing or of another size.
   */
  async run(feeds: Feeds): Promise<Results> {
    const values: Record<string, Value> = {};
    for (const [name, shape] of this.feeds) values[name] = this.feedValue(name, shape, feeds[name]);
    for (const name of this.variables) values[name] = this.state.value(name);
    for (const name of this.updated) this.destinations[outputName(name)] = this.state.destination(name);
    const outputs = await this.session.run(values, this.destinations);
    for (const name of this.updated) this.state.advance(name, outputs[outputName(name)]);
    const results: Results = {};
    for (const name of this.resultNames) {
      const key = outputName(name);
      results[name] = (this.destinations[key] ?? outputs[key]).data as Float32Array;
    }
    return results;
  }

  async release(): Promise<void> {
    await this.session.release();
  }

  /** The runtime's tensor over an array that is fed; one array is wrapped once, however often it is refilled. */
  private feedValue(name: string, shape: Shape, data: Float32Array | Int32Array | undefined): Value {
    if (data?.length !== sizeOf(shape)) {
      throw new ZerosumError("engine.feed-size", { name, got: data?.length ?? "nothing", expected: sizeOf(shape) });
    }
    let value = this.fed.get(data);
    if (!value) {
      value = this.runtime.value(data, shape);
      this.fed.set(data, value);
    }
    return value;
  }
}

const nameOf = (attributes: object): string => (attributes as { name: string }).name;

function inputsOf(outputs: readonly Tensor[]): Tensor<DType>[] {
  return sortTopologically(outputs).filter(({ op }) => op.name === "input");
}
