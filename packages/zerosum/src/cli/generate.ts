import {
  type DecodedColumns,
  formatCsv,
  formatJsonLines,
  type Language,
  type Notice,
  parseOptions,
  say,
  ZerosumError,
} from "@zerosum/core";
import { checkWritable, writeAtomically } from "../files.ts";
import { type GenerateOptions, openModel } from "../model.ts";
import { exitOnInterrupt } from "./interrupt.ts";
import { numberOr } from "./number-or.ts";
import { isOutputClosed, printChunk, printLine } from "./output.ts";

interface GenerateFlags {
  readonly number?: string;
  readonly rows?: string;
  readonly output?: string;
  readonly format?: "csv" | "jsonl";
  readonly seed?: string;
  readonly device?: string;
  readonly threads?: string;
  readonly force?: boolean;
  readonly json?: boolean;
}

/** `zerosum generate`: streams rows to a file, whole or not at all, or to standard output. */
export async function runGenerate(path: string, flags: GenerateFlags, language: Language): Promise<void> {
  const { from, to } = rangeOf(flags);
  const options = parseOptions({
    seed: numberOr(flags.seed) as number,
    device: flags.device as "auto",
    threads: numberOr(flags.threads) as number,
  });
  const { output } = flags;
  if (output !== undefined) await checkWritable(output, { force: flags.force ?? false });
  const model = await openModel(path);
  const format = flags.format ?? (/\.(jsonl|ndjson)$/i.test(output ?? "") ? "jsonl" : "csv");
  const onNotice = ({ code, params }: Notice): void => console.error(say(language, code, params as never));
  const chunks = formatted(model.generate({ from, to, onNotice, ...options } as GenerateOptions), format);
  if (output === undefined) return toStandardOutput(chunks);
  exitOnInterrupt();
  await writeAtomically(output, chunks);
  if (flags.json) printLine(JSON.stringify({ type: "saved", path: output, from, to }));
  else console.error(say(language, "cli.say.rows", { path: output, rows: to - from }));
}

function rangeOf({ number, rows }: GenerateFlags): { readonly from: number; readonly to: number } {
  if ((number === undefined) === (rows === undefined)) throw new ZerosumError("cli.which-rows", undefined);
  const match = number === undefined ? /^(\d+)\.\.(\d+)$/.exec(rows ?? "") : /^()(\d+)$/.exec(number);
  const [from, to] = match ? [Number(match[1]), Number(match[2])] : [0, 0];
  if (to <= from || to > Number.MAX_SAFE_INTEGER) throw new ZerosumError("cli.rows", { got: number ?? rows ?? "" });
  return { from, to };
}

async function* formatted(blocks: AsyncIterable<DecodedColumns>, format: "csv" | "jsonl"): AsyncGenerator<string> {
  let header = true;
  for await (const columns of blocks) {
    yield* format === "csv" ? formatCsv(columns, { header }) : formatJsonLines(columns);
    header = false;
  }
}

/** A reader that has seen enough, as `head` has, closes the pipe: no error, and what else went wrong is told at the end. */
async function toStandardOutput(chunks: AsyncGenerator<string>): Promise<void> {
  for await (const chunk of chunks) {
    if (isOutputClosed()) return;
    await printChunk(chunk);
  }
}
