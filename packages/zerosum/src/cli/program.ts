import type { Format } from "@zerosum/core";
import { LANGUAGES, type Language, type MessageCode, say } from "@zerosum/core/messages";
import { Command, Option } from "commander";
import { VERSION } from "../version.ts";
import { COMPLETIONS, SHELLS } from "./completion.ts";
import { printLine } from "./output.ts";

const TITLES: Record<string, MessageCode> = {
  "Usage:": "cli.title.usage",
  "Arguments:": "cli.title.arguments",
  "Options:": "cli.title.options",
  "Commands:": "cli.title.commands",
};

/** The core's list of formats, which takes a moment to load. */
const FORMATS: readonly Format[] = ["csv", "tsv", "json", "jsonl", "parquet"];

/** Words of a command line that need the options of a training, whose schemas take a moment to load. */
const NEEDS_SCHEMAS = ["train", "generate"];

/** The values of a flag that may be repeated. */
const repeated = (value: string, all: readonly string[] = []): readonly string[] => [...all, value];

/** The whole command line. Each command's file is loaded only when it runs. */
export async function createProgram(language: Language, words: readonly string[]): Promise<Command> {
  const text = (code: MessageCode): string => say(language, code, undefined as never);
  const program = new Command("zerosum")
    .description(text("cli.about"))
    .version(VERSION, "--version", text("cli.version"))
    .exitOverride()
    .configureOutput({ outputError: () => undefined })
    .configureHelp({
      styleTitle: (title) => (title in TITLES ? text(TITLES[title]) : title),
      // The texts say which values there are, in the language of the others.
      optionDescription: ({ description }) => description,
      argumentDescription: ({ description }) => description,
    })
    .helpOption("-h, --help", text("cli.help"))
    .helpCommand(false)
    .addOption(new Option("--lang <language>", text("cli.lang")).choices(LANGUAGES));

  const command = (name: string, about: MessageCode): Command =>
    program
      .command(name)
      .description(text(about))
      .helpOption("-h, --help", text("cli.help"))
      .addOption(new Option("--lang <language>", text("cli.lang")).choices(LANGUAGES));

  const train = command("train", "cli.train")
    .argument("<data>", text("cli.arg.data"))
    .option("-o, --output <file>", text("cli.output.model"))
    .option("--force", text("cli.force"))
    .option("--dry-run", text("cli.dry-run"))
    .option("--json", text("cli.json"))
    .option("--quiet", text("cli.quiet"));
  addReading(train, text).action(async (data, options) =>
    (await import("./train.ts")).runTrain(data, options, language),
  );

  const generate = command("generate", "cli.generate")
    .argument("<model>", text("cli.arg.model"))
    .option("-n, --number <rows>", text("cli.rows-count"))
    .option("--rows <a..b>", text("cli.rows-range"))
    .option("--where <condition>", text("cli.where"), repeated)
    .option("--balance <column>", text("cli.balance"), repeated)
    .option("--like <file>", text("cli.like"))
    .option("--max-candidates <candidates>", text("cli.max-candidates"))
    .option("-o, --output <file>", text("cli.output.rows"))
    .addOption(new Option("--format <format>", text("cli.format")).choices(FORMATS))
    .option("--bom", text("cli.bom"))
    .option("--raw", text("cli.raw"))
    .option("--force", text("cli.force"))
    .option("--json", text("cli.json"))
    .action(async (model, options) => (await import("./generate.ts")).runGenerate(model, options, language));

  addReading(command("evaluate", "cli.evaluate").argument("[model]", text("cli.arg.evaluated")), text, false)
    .option("--synthetic <file>", text("cli.synthetic"))
    .option("--real <file>", text("cli.real"))
    .option("--holdout <file>", text("cli.holdout"))
    .option("--target <column>", text("cli.target"))
    .option("--require <requirements>", text("cli.require"))
    .option("--seed <n>", text("cli.evaluate.seed"))
    .option("-o, --output <file>", text("cli.output.report"))
    .option("--force", text("cli.force"))
    .option("--json", text("cli.json"))
    .action(async (model, options) => (await import("./evaluate.ts")).runEvaluate(model, options, language));

  if (words.some((word) => NEEDS_SCHEMAS.includes(word))) {
    const { addTrainOptions, addGenerateOptions } = await import("./train-options.ts");
    addTrainOptions(train, language);
    addGenerateOptions(generate, language);
  }

  addReading(command("inspect", "cli.inspect").argument("<file>", text("cli.arg.model-or-data")), text)
    .option("--write-schema <file>", text("cli.write-schema"))
    .option("--force", text("cli.force"))
    .option("--json", text("cli.json"))
    .action(async (file, options) => (await import("./inspect.ts")).runInspect(file, options, language));

  command("export", "cli.export")
    .argument("<model>", text("cli.arg.model"))
    .option("-o, --output <file>", text("cli.output.onnx"))
    .option("--raw", text("cli.raw"))
    .option("--force", text("cli.force"))
    .option("--json", text("cli.json"))
    .action(async (model, options) => (await import("./export.ts")).runExport(model, options, language));

  command("studio", "cli.studio")
    .option("--port <port>", text("cli.port"))
    .option("--no-open", text("cli.no-open"))
    .action(async (_, studio) => (await import("./studio.ts")).runStudio(studio.optsWithGlobals(), language));

  const completion = command("completion", "cli.completion");
  completion
    .addArgument(completion.createArgument("<shell>", text("cli.arg.shell")).choices(SHELLS))
    .action((shell: keyof typeof COMPLETIONS) => printLine(COMPLETIONS[shell]));

  // What the script of `completion` asks at each press of the key.
  program.command("complete [words...]", { hidden: true }).action(async (given: readonly string[]) => {
    const { complete } = await import("./complete.ts");
    for (const { value, help } of complete(program, given)) printLine(help ? `${value}\t${help}` : value);
  });
  return program;
}

/** The options of how a data file is read. */
function addReading(command: Command, text: (code: MessageCode) => string, points = true): Command {
  if (points) command.option("--points", text("cli.points"));
  return command
    .addOption(new Option("--format <format>", text("cli.format.read")).choices(FORMATS))
    .option("--delimiter <character>", text("cli.delimiter"))
    .addOption(new Option("--decimal <character>", text("cli.decimal")).choices([".", ","]))
    .option("--encoding <name>", text("cli.encoding"))
    .option("--header", text("cli.header"))
    .option("--no-header", text("cli.no-header"))
    .option("--schema <file>", text("cli.schema"));
}
