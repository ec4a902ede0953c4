import tab from "@bomb.sh/tab/commander";
import type { Command } from "commander";

/** Adds `completion SHELL`, which prints a script, and the hidden `complete` that the script asks. */
export function addCompletion(program: Command): void {
  tab(program, { completionCommandName: "completion" });
}
