import { randomBytes } from "node:crypto";
import { createReadStream, rmSync, type Stats } from "node:fs";
import { access, constants, open, readdir, readFile, realpath, rename, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { type MessageCode, nearest, ZerosumError } from "@zerosum/core";

/** What the system says, as an error a person can mend; anything else stays as it is. */
function asFileError(error: unknown, path: string, verb: "read" | "write"): Error {
  const { code, syscall } = error as NodeJS.ErrnoException;
  const known: Record<string, MessageCode> = {
    EISDIR: "files.is-folder",
    EACCES: verb === "read" ? "files.not-readable" : "files.not-writable",
    EPERM: verb === "read" ? "files.not-readable" : "files.not-writable",
    EROFS: "files.not-writable",
    ENOENT: "files.no-folder",
    ENOTDIR: "files.no-folder",
    ENOSPC: "files.disk-full",
    EDQUOT: "files.disk-full",
  };
  if (!code || !(syscall || code in known)) return error as Error;
  const params = { path, folder: dirname(path), verb, reason: code };
  return new ZerosumError(known[code] ?? "files.failed", params as never, { cause: error });
}

/** The error of a file that cannot be read; where there is none, it names a like one. */
async function asReadError(error: unknown, path: string): Promise<Error> {
  const { code } = error as NodeJS.ErrnoException;
  if (code !== "ENOENT" && code !== "ENOTDIR") return asFileError(error, path, "read");
  const siblings = await readdir(dirname(path)).catch(() => []);
  const like = nearest(basename(path), siblings);
  return new ZerosumError("files.missing", { path, suggestion: like && join(dirname(path), like) }, { cause: error });
}

/** The bytes of a file; throws a ZerosumError that names a like file where there is none. */
export async function readFileBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    throw await asReadError(error, path);
  }
}

/** The bytes of a file as they are read, so that one larger than memory's longest array can be. */
export async function* readFileBlocks(
  path: string,
  onRead: (done: number) => void = () => undefined,
): AsyncGenerator<Uint8Array> {
  try {
    // Of a pipe nobody knows how long it is.
    const { size } = await stat(path);
    let read = 0;
    for await (const block of createReadStream(path, { highWaterMark: 1 << 20 })) {
      read += block.length;
      onRead(read < size ? read / size : 1);
      yield block;
    }
  } catch (error) {
    throw await asReadError(error, path);
  }
}

/** The first bytes of a file; none where it cannot be read, which reading all of it then tells. */
export async function readStart(path: string, length: number): Promise<Buffer> {
  const file = await open(path).catch(() => null);
  if (!file) return Buffer.alloc(0);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, 0);
    return buffer.subarray(0, bytesRead);
  } catch {
    return Buffer.alloc(0);
  } finally {
    await file.close();
  }
}

/** A pipe or a device, such as /dev/null: written to, never replaced. */
const isSpecial = (found: Stats | null): boolean => found !== null && !found.isFile() && !found.isDirectory();

/** Throws now what writing `path` would throw later: that it exists, or that its folder is not there or not writable. */
export async function checkWritable(path: string, { force = false }: { force?: boolean } = {}): Promise<void> {
  const found = await stat(path).catch(() => null);
  if (found?.isDirectory()) throw new ZerosumError("files.is-folder", { path });
  if (isSpecial(found)) return;
  if (found && !force) throw new ZerosumError("files.exists", { path });
  try {
    if (!(await stat(dirname(path))).isDirectory())
      throw new ZerosumError("files.no-folder", { path, folder: dirname(path) });
    await access(dirname(path), constants.W_OK);
  } catch (error) {
    throw error instanceof ZerosumError ? error : asFileError(error, path, "write");
  }
}

type Chunks = Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;

/**
 * Writes a file under another name and renames it when all of it is there; where that fails, or the process exits
 * before, nothing is left behind. A link stays a link, and a pipe or device is written to as it is.
 */
export async function writeAtomically(path: string, chunks: Chunks): Promise<void> {
  if (isSpecial(await stat(path).catch(() => null))) return writeInPlace(path, chunks);
  const target = await realpath(path).catch(() => path);
  const temporary = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString("hex")}.part`);
  const remove = (): void => rmSync(temporary, { force: true });
  process.once("exit", remove);
  try {
    const file = await open(temporary, "wx");
    try {
      for await (const chunk of chunks) await file.writeFile(chunk);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, target);
  } catch (error) {
    remove();
    throw asFileError(error, path, "write");
  } finally {
    process.off("exit", remove);
  }
}

async function writeInPlace(path: string, chunks: Chunks): Promise<void> {
  try {
    const file = await open(path, "w");
    try {
      for await (const chunk of chunks) await file.writeFile(chunk);
    } finally {
      await file.close();
    }
  } catch (error) {
    throw asFileError(error, path, "write");
  }
}
