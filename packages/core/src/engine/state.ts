import { ZerosumError } from "../errors.ts";
import { type Shape, sizeOf } from "../graph/index.ts";
import type { Runtime, Value } from "./runtime.ts";

/** A named array and its shape. */
export interface Variable {
  readonly shape: Shape;
  readonly data: Float32Array;
}

/** Weights, moments and averages, held by the runtime and shared by the programs that read and update them. */
export class State {
  private readonly current = new Map<string, Value>();
  private readonly spare = new Map<string, Value>();
  private readonly runtime: Runtime;

  constructor(runtime: Runtime, variables: Readonly<Record<string, Variable>>) {
    this.runtime = runtime;
    for (const [name, variable] of Object.entries(variables)) this.write(name, variable);
  }

  get names(): readonly string[] {
    return [...this.current.keys()];
  }

  has(name: string): boolean {
    return this.current.has(name);
  }

  /** The runtime's own tensor, to be fed. */
  value(name: string): Value {
    return this.current.get(name) as Value;
  }

  /** A copy of what `name` holds now. */
  read(name: string): Variable {
    const value = this.value(name);
    return { shape: value.dims, data: (value.data as Float32Array).slice() };
  }

  /** A copy of everything, to be written to a checkpoint. */
  snapshot(): Record<string, Variable> {
    return Object.fromEntries(this.names.map((name) => [name, this.read(name)]));
  }

  /** Sets `name`; the numbers are copied. */
  write(name: string, { shape, data }: Variable): void {
    if (data.length !== sizeOf(shape)) {
      throw new ZerosumError("engine.variable-size", { name, got: data.length, expected: sizeOf(shape) });
    }
    this.current.set(name, this.runtime.value(data.slice(), shape));
    if (this.runtime.inPlace) this.spare.set(name, this.runtime.value(new Float32Array(data.length), shape));
  }

  /** Where the next value of `name` is to be written, or null where the runtime makes a new tensor itself. */
  destination(name: string): Value | null {
    return this.spare.get(name) ?? null;
  }

  /** Makes `next` the value of `name`; what was there takes the next result. */
  advance(name: string, next: Value): void {
    const old = this.value(name);
    const spare = this.spare.get(name);
    if (spare) {
      // The runtime wrote into our own buffer and returned another object for it.
      this.current.set(name, spare);
      this.spare.set(name, old);
    } else {
      this.current.set(name, next);
      old.dispose?.();
    }
  }
}
