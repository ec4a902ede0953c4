import { basename, extname } from "node:path";
import { type Language, type MessageCode, type MessageParams, type Notice, say } from "@zerosum/core";
import { checkWritable } from "../files.ts";
import type { TrainedModel } from "../model.ts";
import { planTraining, type TrainEvent, type TrainRequest, train } from "../train.ts";
import { commandOf, flagsOf, readFlagsOf, settledOptions } from "./command-again.ts";
import { sayData } from "./data-in-words.ts";
import { onInterrupt } from "./interrupt.ts";
import { kebab } from "./kebab.ts";
import { printLine } from "./output.ts";
import { clock, ProgressLine } from "./progress.ts";
import { loadOptionsOf, type ReadFlags } from "./read-options.ts";
import { sayInFlags } from "./say-in-flags.ts";
import { trainOptionsOf } from "./train-options.ts";

interface TrainFlags extends ReadFlags {
  readonly output?: string;
  readonly force?: boolean;
  readonly dryRun?: boolean;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/** `zerosum train`: trains, shows how it goes, and saves; Ctrl-C saves what was learnt so far. */
export async function runTrain(source: string, flags: TrainFlags, language: Language): Promise<void> {
  const given = trainOptionsOf(flags as Record<string, unknown>);
  const output = flags.output ?? outputOf(source);
  const force = flags.force ?? false;
  const request: TrainRequest = { ...given, ...(await loadOptionsOf(flags)) };
  if (flags.dryRun) return dryRun(source, request, flags, language);

  await checkWritable(output, { force });
  const line = new ProgressLine(language);
  const interrupt = onInterrupt(() => {
    line.end();
    if (!flags.quiet) console.error(say(language, "cli.say.stopping", undefined));
  });
  const asLines = flags.json || !process.stderr.isTTY;
  const onEvent = (event: TrainEvent): void => {
    if (flags.quiet && !flags.json) return;
    // Lines begin with the data: how far the reading is, is for eyes.
    if (asLines) {
      if (event.type !== "read" && event.type !== "encode") printLine(JSON.stringify(event));
    } else show(event, line, language);
    if (!flags.quiet)
      for (const notice of noticesOf(event)) console.error(sayInFlags(language, notice.code, notice.params as never));
  };
  const began = performance.now();
  const model = await train(source, { ...request, signal: interrupt.signal, onEvent }).finally(() => line.end());
  await model.save(output, { force });
  interrupt.done();
  tellEnd(model, source, output, flags, language);
  if (!flags.quiet) console.error(say(language, "cli.say.cost", costSince(began)));
  if (interrupt.signal.aborted) process.exitCode = interrupt.exitCode();
}

/** The time since then, and the most memory that the process has had. */
const costSince = (began: number): MessageParams<"cli.say.cost"> => ({
  time: clock((performance.now() - began) / 1000),
  memory: ((process.resourceUsage().maxRSS * 1024) / 1e9).toFixed(2),
});

/** Says what was written, how to go on, and how to make the same model again. */
function tellEnd(model: TrainedModel, source: string, output: string, flags: TrainFlags, language: Language): void {
  const { step, reason } = model.stopped;
  // The time decided at which step to stop; that step is what makes the same model on any machine.
  const { maxTime: _, ...given } = trainOptionsOf(flags as Record<string, unknown>);
  const again = commandOf("train", source, ...readFlagsOf(flags), ...flagsOf({ ...given, ...settledOptions(model) }));
  const tell = <C extends MessageCode>(code: C, params: MessageParams<C>): void => {
    if (!flags.quiet) console.error(say(language, code, params));
  };
  tell("cli.say.trained", { path: output, steps: step, reason });
  const { kept } = model.manifest;
  if (kept !== undefined) tell("cli.say.kept", { step: kept });
  tell("cli.say.next", { command: commandOf("generate", output, "-n", "1000") });
  tell("cli.say.again", { command: again });
  if (flags.json) printLine(JSON.stringify({ type: "saved", path: output, step, reason, again }));
  if (reason !== "diverged") return;
  console.error(say(language, "cli.diverged", { step, learningRate: Number(model.manifest.options.learningRate) }));
  process.exitCode = 2;
}

/** ring:modes=8 → ring.zerosum, folder/a.csv → a.zerosum */
function outputOf(source: string): string {
  // Before the folders are cut off: mixture:means=-3/0/3 has slashes; two letters at least, for C: is a drive.
  const density = /^(\w[\w-]+):/.exec(source)?.[1];
  const name = basename(source);
  return `${density ?? (basename(name, extname(name)) || name)}.zerosum`;
}

async function dryRun(source: string, request: TrainRequest, { json }: TrainFlags, language: Language): Promise<void> {
  const { data, options } = await planTraining(source, request);
  if (json) {
    printLine(JSON.stringify({ type: "plan", data, options }));
    return;
  }
  sayData(data, language);
  for (const [name, value] of Object.entries(options)) {
    if (value !== null) printLine(say(language, "cli.say.option", { name: kebab(name), value: String(value) }));
  }
}

function show(event: TrainEvent, line: ProgressLine, language: Language): void {
  if (event.type === "progress") line.draw(event);
  else if (event.type === "read" || event.type === "encode") line.drawStage(event);
  else if (event.type === "pace") {
    line.clear();
    console.error(say(language, "cli.say.pace", { steps: event.steps, time: clock(event.seconds) }));
  } else if (event.type === "data") {
    line.clear();
    console.error(say(language, "cli.say.data", { ...event, columns: event.columns.length }));
  } else if (event.type === "device") console.error(say(language, "cli.say.device", event));
  else if (event.type === "estimate") line.tellEstimate(event);
  else if (event.type === "refine") line.drawRefining(event);
}

/** What a person should know, whoever reads the lines. */
function noticesOf(event: TrainEvent): readonly Notice[] {
  if (event.type === "data") return event.notices;
  return event.type === "device" && event.notice ? [event.notice] : [];
}
