import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll } from "vitest";

const bin = fileURLToPath(new URL("../../bin/zerosum.js", import.meta.url));

/** A real table of 344 rows and 7 columns. */
export const PENGUINS = fileURLToPath(new URL("../../../../examples/penguins.csv", import.meta.url));

/** How a command ended, and what it said. */
export interface Ran {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** An environment that speaks English, with a few variables set. */
export const environment = (more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv => {
  const { LC_ALL: _, LC_MESSAGES: __, LANGUAGE: ___, ...rest } = process.env;
  return { ...rest, LANG: "C.UTF-8", ...more };
};

/** What a started program writes, and how it ends. */
export function ending(child: ChildProcess): Promise<Ran> {
  let [stdout, stderr] = ["", ""];
  child.stdout?.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
  });
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => resolve({ code, signal, stdout, stderr }));
  });
}

/** Starts the real command, built. */
export const start = (words: readonly string[], options: SpawnOptions = {}): ChildProcess =>
  spawn(process.execPath, [bin, ...words], { stdio: ["ignore", "pipe", "pipe"], env: environment(), ...options });

/** Runs the real command, built, to its end. */
export const zerosum = (words: readonly string[], options: SpawnOptions = {}): Promise<Ran> =>
  ending(start(words, options));

/** Runs a line of bash in which `zerosum` is the real command. */
export const bash = (line: string, options: SpawnOptions = {}): Promise<Ran> =>
  ending(
    spawn("bash", ["-c", `zerosum() { "$NODE" "$BIN" "$@"; }; ${line}`], {
      stdio: ["ignore", "pipe", "pipe"],
      ...options,
      env: environment({ NODE: process.execPath, BIN: bin, ...options.env }),
    }),
  );

/** A terminal of so many columns, made by util-linux's `script`: what the command shows there, and its exit code. */
export const inTerminal = (columns: number, words: readonly string[], options: SpawnOptions = {}): ChildProcess => {
  const line = [process.execPath, bin, ...words].map((word) => `'${word}'`).join(" ");
  const command = `stty cols ${columns}; exec ${line}`;
  return spawn("script", ["-qefc", command, "/dev/null"], { stdio: "pipe", env: environment(), ...options });
};

/** An empty folder, of each test file its own, removed at the end. */
export function testFolder(): {
  readonly path: string;
  at(name: string): string;
  put(name: string, data: string | Uint8Array): Promise<string>;
  list(): Promise<string[]>;
} {
  let path = "";
  beforeAll(async () => {
    path = await mkdtemp(join(tmpdir(), "zerosum-cli-"));
  });
  afterAll(() => rm(path, { recursive: true, force: true }));
  const at = (name: string): string => join(path, name);
  return {
    get path() {
      return path;
    },
    at,
    put: async (name, data) => {
      await writeFile(at(name), data);
      return at(name);
    },
    list: async () => (await readdir(path)).sort(),
  };
}

/** The lines of a text, without the empty one at the end. */
export const lines = (text: string): string[] => text.split("\n").filter((line) => line !== "");

/** The JSON of each line. */
export const jsonLines = (text: string): Record<string, unknown>[] => lines(text).map((line) => JSON.parse(line));
