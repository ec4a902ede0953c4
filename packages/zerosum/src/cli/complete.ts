import type { Command, Option } from "commander";

/** A word that may stand where the cursor is, and what it means. */
interface Candidate {
  readonly value: string;
  readonly help: string;
}

/**
 * What may stand in place of the last of `words`: commands, options, or the values of an option. None where anything
 * may, as a file: the shell then offers its own.
 */
export function complete(program: Command, words: readonly string[]): readonly Candidate[] {
  const current = words.at(-1) ?? "";
  const before = words.slice(0, -1);
  const command = commandOf(program, before);
  const options = (command ?? program).createHelp().visibleOptions(command ?? program);
  const asking = options.find((option) => takesValue(option) && isFlagOf(option, before.at(-1)));
  return candidates(program, command, options, asking, current).filter(({ value }) => value.startsWith(current));
}

const isFlagOf = ({ long, short }: Option, word: string | undefined): boolean =>
  word !== undefined && (word === long || word === short);
const takesValue = (option: Option): boolean => option.required || option.optional;

/** The command among the words: the first that is neither an option nor the value of one. */
function commandOf(program: Command, words: readonly string[]): Command | undefined {
  const name = words.find(
    (word, i) => !word.startsWith("-") && !program.options.some((o) => takesValue(o) && isFlagOf(o, words[i - 1])),
  );
  return program.commands.find((command) => command.name() === name);
}

function candidates(
  program: Command,
  command: Command | undefined,
  options: readonly Option[],
  asking: Option | undefined,
  current: string,
): readonly Candidate[] {
  const plain = (values: readonly string[]): readonly Candidate[] => values.map((value) => ({ value, help: "" }));
  if (asking) return plain(asking.argChoices ?? []);
  if (current.startsWith("-")) {
    return options.flatMap(({ long, description }) => (long ? [{ value: long, help: description }] : []));
  }
  if (command) return plain(command.registeredArguments[0]?.argChoices ?? []);
  return program
    .createHelp()
    .visibleCommands(program)
    .map((each) => ({ value: each.name(), help: each.description() }));
}
