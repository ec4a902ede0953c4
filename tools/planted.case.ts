import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

/** The path of a file of this repository. */
export const here = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** Plants files in a temporary folder that goes away with the test. */
export function plant(files: Record<string, string>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "zerosum-planted-")));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** Runs Node in a folder; returns the exit status and all that was said. */
export function node(folder: string, ...args: string[]): { status: number | null; output: string } {
  const env = { ...process.env, NO_COLOR: "1" };
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8", env });
  return { status, output: stdout + stderr };
}
