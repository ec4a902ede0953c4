import { basename, extname } from "node:path";
import { type Language, type MessageCode, type MessageParams, say } from "@zerosum/core";
import { checkWritable } from "../files.ts";
import { planTraining, type TrainEvent, type TrainRequest, train } from "../train.ts";
import { sayData } from "./data-in-words.ts";
import { ProgressLine } from "./progress.ts";
import { loadOptionsOf, type ReadFlags } from "./read-options.ts";
import { flagsOf, kebab, trainOptionsOf } from "./train-options.ts";

interface TrainFlags extends ReadFlags {
  readonly output?: string;
  readonly force?: boolean;
  readonly dryRun?: boolean;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

const INTERRUPTED = 130;

/** `zerosum train`: trains, shows how it goes, and saves; Ctrl-C saves what was learnt so far. */
export async function runTrain(source: string, flags: TrainFlags, language: Language): Promise<void> {
  const given = trainOptionsOf(flags as Record<string, unknown>);
  const output = flags.output ?? outputOf(source);
  const force = flags.force ?? false;
  const request: TrainRequest = { ...given, ...(await loadOptionsOf(flags)) };
  const tell = <C extends MessageCode>(code: C, params: MessageParams<C>): void => {
    if (!flags.quiet) console.error(say(language, code, params));
  };
  if (flags.dryRun) return dryRun(source, request, flags, language);

  await checkWritable(output, { force });
  const line = new ProgressLine(language);
  const { signal, done } = onInterrupt(() => {
    line.end();
    tell("cli.say.stopping", undefined);
  });
  const asLines = flags.json || !process.stderr.isTTY;
  const onEvent = (event: TrainEvent): void => {
    if (flags.quiet && !flags.json) return;
    if (asLines) console.log(JSON.stringify(event));
    else show(event, line, language);
  };
  const model = await train(source, { ...request, signal, onEvent });
  line.end();
  await model.save(output, { force });
  done();

  const { step, reason } = model.stopped;
  const { seed, fingerprint } = model.manifest;
  const { maxTime: _, ...rest } = given;
  const again = `zerosum train ${source} ${flagsOf({ ...rest, maxSteps: step, threads: fingerprint.threads, seed })}`;
  const next = `zerosum generate ${output} -n 1000`;
  tell("cli.say.trained", { path: output, steps: step, reason });
  tell("cli.say.next", { command: next });
  tell("cli.say.again", { command: again });
  if (flags.json) console.log(JSON.stringify({ type: "saved", path: output, step, reason, again }));
  if (reason === "diverged") tell("train.diverged", { step });
  if (reason === "aborted") process.exitCode = INTERRUPTED;
}

/** ring:sd=0.05 → ring.zerosum, folder/a.csv → a.zerosum */
function outputOf(source: string): string {
  const density = /^\w[\w-]+(?=:)/.exec(source); // two letters at least: C:\a.csv is a file
  if (density) return `${density[0]}.zerosum`;
  const name = basename(source);
  return `${name.slice(0, name.length - extname(name).length) || name}.zerosum`;
}

async function dryRun(source: string, request: TrainRequest, { json }: TrainFlags, language: Language): Promise<void> {
  const { data, options } = await planTraining(source, request);
  if (json) {
    console.log(JSON.stringify({ type: "plan", data, options }));
    return;
  }
  sayData(data, language);
  for (const [name, value] of Object.entries(options)) {
    if (value !== null) console.log(say(language, "cli.say.option", { name: kebab(name), value: String(value) }));
  }
}

function show(event: TrainEvent, line: ProgressLine, language: Language): void {
  if (event.type === "progress") line.draw(event);
  else if (event.type === "data") {
    console.error(say(language, "cli.say.data", { ...event, columns: event.columns.length }));
    for (const { code, params } of event.notices) console.error(say(language, code, params as never));
  } else if (event.type === "device") {
    if (event.notice) console.error(say(language, event.notice.code, event.notice.params as never));
    console.error(say(language, "cli.say.device", event));
  }
}

/** The first Ctrl-C aborts the signal; the second one ends the program at once. */
function onInterrupt(first: () => void): { readonly signal: AbortSignal; readonly done: () => void } {
  const controller = new AbortController();
  const listen = (): void => {
    if (controller.signal.aborted) process.exit(INTERRUPTED);
    first();
    controller.abort();
  };
  process.on("SIGINT", listen);
  return { signal: controller.signal, done: () => process.off("SIGINT", listen) };
}
