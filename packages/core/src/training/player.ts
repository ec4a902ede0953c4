import type { ProgramDefinition, Variable } from "../engine/index.ts";
import { concat, input, reshape, type Shape, sizeOf, type Tensor } from "../graph/index.ts";
import { initialize, type Layer, type LayerContext, totalSize, unflatten } from "../networks/index.ts";
import type { Optimizer } from "../optimizers/index.ts";
import type { Generator } from "../random/index.ts";

/** Who plays. */
export type PlayerName = "generator" | "discriminator";

/** G or D: its network, and how it learns. */
export interface Player {
  readonly name: PlayerName;
  readonly network: Layer;
  readonly optimizer: Optimizer;
}

/**
 * Everything a player remembers, as tensors: flat vectors of its parameters, its buffers (batch norm's averages) and its
 * optimiser's slots, and of G the moving average that is sampled from. One flat vector each keeps a step's node count low.
 */
export type PlayerState = ReadonlyMap<string, Tensor>;

/** The name of a variable, unique among both players: `generator.parameters`. */
const variableName = (player: PlayerName, part: string): string => `${player}.${part}`;

const partsOf = ({ network, optimizer }: Player, hasAverage: boolean): readonly (readonly [string, number])[] => {
  const size = totalSize(network.parameters);
  const buffers = totalSize(network.buffers);
  return [
    ["parameters", size],
    ...optimizer.slots.map((slot) => [slot, size] as const),
    ...(hasAverage ? [["average", size] as const] : []),
    ...(buffers > 0 ? [["buffers", buffers] as const] : []),
  ];
};

/** The variables with which a player begins. */
export function initialVariables(player: Player, hasAverage: boolean, random: Generator): Record<string, Variable> {
  const parameters = initialize(player.network.parameters, random);
  const values: Record<string, Float32Array> = {
    parameters,
    average: parameters,
    buffers: initialize(player.network.buffers, random),
  };
  return Object.fromEntries(
    partsOf(player, hasAverage).map(([part, size]) => [
      variableName(player.name, part),
      { shape: [size], data: values[part] ?? new Float32Array(size) },
    ]),
  );
}

/** A player's variables as inputs of a graph. */
export const playerInputs = (player: Player, hasAverage: boolean): PlayerState =>
  new Map(partsOf(player, hasAverage).map(([part, size]) => [part, input(variableName(player.name, part), [size])]));

/** What a program must write back: the variables of `after` that are not those of `before`. */
export function updatesOf(name: PlayerName, before: PlayerState, after: PlayerState): ProgramDefinition["updates"] {
  const changed = [...after].filter(([part, tensor]) => tensor !== before.get(part));
  return Object.fromEntries(changed.map(([part, tensor]) => [variableName(name, part), tensor]));
}

/** Where a network's noise comes from. */
export type Draw = LayerContext["draw"];

/** A network with its parameters put in: a function on batches that also says how its buffers go on. */
export interface AppliedNetwork {
  /** The parameters by name, to take gradients by. */
  readonly parameters: ReadonlyMap<string, Tensor>;
  apply(x: Tensor): Tensor;
  /** What layers let be seen of their inside at the last application, by name. */
  readonly told: ReadonlyMap<string, Tensor>;
  /** The buffers after all applications so far, as one flat vector. */
  buffers(): Tensor | undefined;
}

/** Puts the state's values into the player's network. `draw` names and feeds the noise that layers ask for. */
export function applyNetwork({ network }: Player, state: PlayerState, training: boolean, draw: Draw): AppliedNetwork {
  const parameters = unflatten(state.get("parameters") as Tensor, network.parameters);
  const flatBuffers = state.get("buffers");
  const buffers = flatBuffers ? unflatten(flatBuffers, network.buffers) : new Map<string, Tensor>();
  let remembered = false;
  const told = new Map<string, Tensor>();
  const context: LayerContext = {
    training,
    draw,
    buffer: (name) => buffers.get(name) as Tensor,
    remember(name, value) {
      buffers.set(name, value);
      remembered = true;
    },
    tell: (name, value) => told.set(name, value),
  };
  return {
    parameters,
    told,
    apply: (x) => network.apply(x, (name) => parameters.get(name) as Tensor, context),
    buffers: () => (remembered ? flatten([...buffers.values()]) : flatBuffers),
  };
}

/** Tensors one after another in one vector. */
export const flatten = (tensors: readonly Tensor[]): Tensor =>
  concat(
    tensors.map((tensor) => reshape(tensor, [sizeOf(tensor.shape)] satisfies Shape)),
    0,
  );
