import type { MessageCode } from "@zerosum/core/messages";
import type { CommanderError } from "commander";

/** What stands for a ZerosumError before the core is loaded: a code and its parameters. */
export interface Usage {
  readonly code: MessageCode;
  readonly params: Readonly<Record<string, unknown>>;
}

/** What commander found wrong with the command line, in the words of the catalogue. */
export function errorOfUsage({ code, message }: CommanderError): Usage | Error {
  const got = /'([^']*)'/.exec(message)?.[1] ?? "";
  const suggestion = /Did you mean (?:one of )?([^?,]+)/.exec(message)?.[1];
  switch (code) {
    case "commander.unknownCommand":
      return { code: "cli.unknown-command", params: { got, suggestion } };
    case "commander.unknownOption":
      return { code: "cli.unknown-option", params: { got, suggestion } };
    case "commander.missingArgument":
      return { code: "cli.missing", params: { name: got } };
    case "commander.optionMissingArgument":
      return { code: "cli.no-value", params: { option: got } };
    case "commander.excessArguments":
      return { code: "cli.excess", params: { got: message.replace(/^error: /, "") } };
    case "commander.invalidArgument": {
      const choices = /Allowed choices are (.*)\.$/.exec(message)?.[1].split(", ") ?? [];
      const [option = "", value = ""] = [...message.matchAll(/'([^']*)'/g)].map((match) => match[1]);
      return { code: "cli.choice", params: { option, got: value, choices, suggestion: undefined } };
    }
    default:
      return new Error(message);
  }
}
