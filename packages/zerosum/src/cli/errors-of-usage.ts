import type { MessageCode } from "@zerosum/core/messages";
import type { CommanderError } from "commander";

/** What stands for a ZerosumError before the core is loaded: a code and its parameters. */
export interface Usage {
  readonly code: MessageCode;
  readonly params: Readonly<Record<string, unknown>>;
}

/** "-o, --output <file>" → "--output" */
const longFlag = (flags: string): string => /--[\w-]+/.exec(flags)?.[0] ?? flags;

/** What commander found wrong with the command line, in the words of the catalogue. */
export function errorOfUsage({ code, message }: CommanderError): Usage | Error {
  const [first = "", second = ""] = [...message.matchAll(/'([^']*)'/g)].map((match) => match[1]);
  const suggestion = /Did you mean (?:one of )?([^?,]+)/.exec(message)?.[1];
  switch (code) {
    case "commander.unknownCommand":
      return { code: "cli.unknown-command", params: { got: first, suggestion } };
    case "commander.unknownOption":
      return { code: "cli.unknown-option", params: { got: first, suggestion } };
    case "commander.missingArgument":
      return { code: "cli.missing", params: { name: first } };
    case "commander.optionMissingArgument":
      return { code: "cli.no-value", params: { option: longFlag(first) } };
    case "commander.excessArguments": {
      const [expected, got] = (message.match(/\d+/g) ?? []).slice(-2).map(Number);
      return { code: "cli.excess", params: { command: first, got, expected } };
    }
    case "commander.invalidArgument": {
      const choices = /Allowed choices are (.*)\.$/.exec(message)?.[1].split(", ") ?? [];
      // An option is named before its value, an argument after it.
      const [name, got] = message.startsWith("error: option") ? [longFlag(first), second] : [second, first];
      return { code: "cli.choice", params: { option: name, got, choices, suggestion: undefined } };
    }
    default:
      return new Error(message);
  }
}
