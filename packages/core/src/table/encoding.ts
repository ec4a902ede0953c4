import { ZerosumError } from "../errors.ts";
import { KoreanDecoder } from "./korean.ts";

/** The encodings a table may be in, by their WHATWG names. euc-kr includes CP949; windows-1252 includes Latin-1. */
export const ENCODINGS = ["utf-8", "utf-16le", "utf-16be", "euc-kr", "windows-1252"] as const;
/** One of {@link ENCODINGS}. */
export type Encoding = (typeof ENCODINGS)[number];

/** A decoder that throws where bytes are not of the encoding. */
export const decoderOf = (encoding: Encoding): TextDecoder | KoreanDecoder =>
  encoding === "euc-kr" ? new KoreanDecoder() : new TextDecoder(encoding, { fatal: true });

const startsWith = (bytes: Uint8Array, ...start: number[]) => start.every((byte, i) => bytes[i] === byte);

/** The encoding that the first bytes of a file settle: by its byte order mark, or by the zeros of UTF-16. */
export function encodingOfStart(bytes: Uint8Array): Encoding | undefined {
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return "utf-8";
  if (startsWith(bytes, 0xff, 0xfe)) return "utf-16le";
  if (startsWith(bytes, 0xfe, 0xff)) return "utf-16be";
  const zeros = [0, 0];
  const end = Math.min(bytes.length, 4096);
  for (let i = 0; i < end; i++) if (bytes[i] === 0) zeros[i % 2]++;
  if (zeros[0] + zeros[1] === 0) return undefined;
  // ASCII in UTF-16 has a zero in every second byte, always on the same side.
  if (zeros[0] === 0 && zeros[1] > end / 8) return "utf-16le";
  if (zeros[1] === 0 && zeros[0] > end / 8) return "utf-16be";
  throw new ZerosumError("table.binary", { format: "other" });
}

/** The encoding of bytes by validity: UTF-8, else Korean, else windows-1252, in which everything is valid. Undefined of ASCII, which is all of them. */
export function encodingOfBytes(bytes: Uint8Array): Encoding | undefined {
  if (isAscii(bytes)) return undefined;
  if (isValid(bytes, "utf-8")) return "utf-8";
  return isValid(bytes, "euc-kr") && looksKorean(bytes) ? "euc-kr" : "windows-1252";
}

function isAscii(bytes: Uint8Array): boolean {
  for (let i = 0; i < bytes.length; i++) if (bytes[i] >= 0x80) return false;
  return true;
}

/** Whether the bytes are valid; the last character may be cut off, as the end of a block cuts it. */
function isValid(bytes: Uint8Array, encoding: Encoding): boolean {
  try {
    decoderOf(encoding).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** In Korean most characters are pairs of two high bytes; a Western capital with an accent stands before a plain letter. */
function looksKorean(bytes: Uint8Array): boolean {
  let [pairs, high] = [0, 0];
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i] < 0x80) continue;
    pairs++;
    if (bytes[++i] >= 0xa1) high++;
  }
  return high * 2 > pairs;
}
