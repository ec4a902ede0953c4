import { randomBytes } from "node:crypto";
import { access, constants, open, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { type MessageCode, nearest, ZerosumError } from "@zerosum/core";

/** What the system says, as an error a person can mend; anything else stays as it is. */
function asFileError(error: unknown, path: string, verb: "read" | "write"): Error {
  const { code } = error as NodeJS.ErrnoException;
  const known: Record<string, MessageCode> = {
    EISDIR: "files.is-folder",
    EACCES: verb === "read" ? "files.not-readable" : "files.not-writable",
    EPERM: verb === "read" ? "files.not-readable" : "files.not-writable",
    EROFS: "files.not-writable",
    ENOENT: "files.no-folder",
    ENOTDIR: "files.no-folder",
    ENOSPC: "files.disk-full",
  };
  const message = code ? known[code] : undefined;
  if (!message) return error as Error;
  return new ZerosumError(message, { path, folder: dirname(path) } as never, { cause: error });
}

/** The bytes of a file; throws a ZerosumError that names a like file where there is none. */
export async function readFileBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw asFileError(error, path, "read");
    const siblings = await readdir(dirname(path)).catch(() => []);
    const like = nearest(basename(path), siblings);
    throw new ZerosumError("files.missing", { path, suggestion: like && join(dirname(path), like) }, { cause: error });
  }
}

/** Throws now what writing `path` would throw later: that it exists, or that its folder is not there or not writable. */
export async function checkWritable(path: string, { force = false }: { force?: boolean } = {}): Promise<void> {
  const found = await stat(path).catch(() => null);
  if (found?.isDirectory()) throw new ZerosumError("files.is-folder", { path });
  if (found && !force) throw new ZerosumError("files.exists", { path });
  try {
    if (!(await stat(dirname(path))).isDirectory())
      throw new ZerosumError("files.no-folder", { path, folder: dirname(path) });
    await access(dirname(path), constants.W_OK);
  } catch (error) {
    throw error instanceof ZerosumError ? error : asFileError(error, path, "write");
  }
}

/** Writes a file under another name and renames it when all of it is there; where that fails, nothing is left behind. */
export async function writeAtomically(
  path: string,
  chunks: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>,
): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString("hex")}.part`);
  try {
    const file = await open(temporary, "wx");
    try {
      for await (const chunk of chunks) await file.writeFile(chunk);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw asFileError(error, path, "write");
  }
}
