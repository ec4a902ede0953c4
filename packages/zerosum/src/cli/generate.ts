import { type Format, formatBlocks, type Language, type Notice, parseOptions, say, ZerosumError } from "@zerosum/core";
import { checkWritable } from "../files.ts";
import { type GenerateOptions, openModel } from "../model.ts";
import { readSeeds } from "../seeds.ts";
import { outputFormat, type WriteOptions, writeRows } from "../write-rows.ts";
import { exitOnInterrupt } from "./interrupt.ts";
import { numberOr } from "./number-or.ts";
import { isOutputClosed, printChunk, printLine } from "./output.ts";

interface GenerateFlags {
  readonly number?: string;
  readonly rows?: string;
  readonly output?: string;
  readonly format?: Format;
  readonly bom?: boolean;
  readonly seed?: string;
  readonly device?: string;
  readonly threads?: string;
  readonly raw?: boolean;
  readonly where?: readonly string[];
  readonly balance?: readonly string[];
  readonly like?: string;
  readonly maxCandidates?: string;
  readonly force?: boolean;
  readonly json?: boolean;
}

/** `zerosum generate`: streams rows to a file, whole or not at all, or to standard output. */
export async function runGenerate(path: string, flags: GenerateFlags, language: Language): Promise<void> {
  const like = flags.like === undefined ? undefined : await readSeeds(flags.like);
  const { from, to } = rangeOf(flags, like?.rows);
  const options = parseOptions({
    seed: numberOr(flags.seed) as number,
    device: flags.device as "auto",
    threads: numberOr(flags.threads) as number,
  });
  const { output } = flags;
  const write: WriteOptions = {
    ...(flags.format && { format: flags.format }),
    bom: flags.bom ?? false,
    force: flags.force ?? false,
  };
  const { format } = outputFormat(output ?? "", write);
  if (output !== undefined) await checkWritable(output, write);
  const model = await openModel(path);
  const onNotice = ({ code, params }: Notice): void => console.error(say(language, code, params as never));
  const conditions = {
    ...(flags.where && { where: flags.where }),
    ...(flags.balance && { balance: flags.balance }),
    ...(like && { like }),
    ...(flags.maxCandidates !== undefined && { maxCandidates: numberOr(flags.maxCandidates) as number }),
  };
  const blocks = model.generate({
    from,
    to,
    onNotice,
    raw: flags.raw ?? false,
    ...conditions,
    ...options,
  } as GenerateOptions);
  if (output === undefined) return toStandardOutput(formatBlocks(blocks, format, { bom: write.bom ?? false }));
  exitOnInterrupt();
  await writeRows(output, blocks, write);
  if (flags.json) printLine(JSON.stringify({ type: "saved", path: output, from, to }));
  else console.error(say(language, "cli.say.rows", { path: output, rows: to - from }));
}

/** The rows that are asked for: as many as there are rows to be like where nothing else is said. */
function rangeOf(
  { number, rows }: GenerateFlags,
  count: number | undefined,
): { readonly from: number; readonly to: number } {
  if (count !== undefined && number === undefined && rows === undefined) return { from: 0, to: count };
  if ((number === undefined) === (rows === undefined)) throw new ZerosumError("cli.which-rows", undefined);
  const match = number === undefined ? /^(\d+)\.\.(\d+)$/.exec(rows ?? "") : /^()(\d+)$/.exec(number);
  const [from, to] = match ? [Number(match[1]), Number(match[2])] : [0, 0];
  if (to <= from || to > Number.MAX_SAFE_INTEGER) throw new ZerosumError("cli.rows", { got: number ?? rows ?? "" });
  return { from, to };
}

/** A reader that has seen enough, as `head` has, closes the pipe: no error, and what else went wrong is told at the end. */
async function toStandardOutput(chunks: AsyncGenerator<Uint8Array>): Promise<void> {
  for await (const chunk of chunks) {
    if (isOutputClosed()) return;
    await printChunk(chunk);
  }
}
