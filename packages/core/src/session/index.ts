export { factsOf, openSource, type TrainingData } from "./data.ts";
export { createGame, shapeOf } from "./game.ts";
export { modelOf, type Origin } from "./model.ts";
export { resolveOptions } from "./options.ts";
export { parseOptions, type TrainOptions, type TrainOptionsInput, trainOptionsSchema } from "./options-schema.ts";
export { type Checkpoint, createFeeder, type Outcome, type PlayPlatform, play } from "./play.ts";
export { PRESET_NAMES, type PresetName } from "./presets.ts";
