import { CommanderError } from "commander";
import { errorOfUsage } from "./errors-of-usage.ts";
import { languageOf } from "./language.ts";
import { createProgram } from "./program.ts";
import { reportError } from "./report-error.ts";

const words = process.argv.slice(2);
const language = languageOf(words, process.env);
try {
  const program = await createProgram(language, words);
  // tab adds the hidden command that the completion script asks at each press of the key.
  if (words[0] === "completion" || words[0] === "complete") (await import("./completion.ts")).addCompletion(program);
  await program.parseAsync();
} catch (error) {
  const usage = error instanceof CommanderError;
  if (usage && error.exitCode === 0) process.exitCode = 0;
  else process.exitCode = reportError(usage ? errorOfUsage(error) : error, language, words.includes("--json"));
}
