import { CommanderError } from "commander";
import { errorOfUsage } from "./errors-of-usage.ts";
import { languageOf } from "./language.ts";
import { checkOutput, watchOutput } from "./output.ts";
import { createProgram } from "./program.ts";
import { reportError } from "./report-error.ts";

const words = process.argv.slice(2);
const language = languageOf(words, process.env);
watchOutput();
try {
  await (await createProgram(language, words)).parseAsync();
  await checkOutput();
} catch (error) {
  // Help and version were printed already: asked for, or in place of a command.
  if (error instanceof CommanderError && error.code === "commander.help") process.exitCode = 2;
  else if (!(error instanceof CommanderError) || error.exitCode !== 0) {
    const usage = error instanceof CommanderError ? errorOfUsage(error) : error;
    process.exitCode = reportError(usage, language, words.includes("--json"));
  }
}
