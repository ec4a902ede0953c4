import { ZerosumError } from "../errors.ts";
import { decoderOf, type Encoding, encodingOfBytes, encodingOfStart } from "./encoding.ts";

/** Bytes to text, block by block. The encoding is the given one, or is settled by the first block that is not ASCII. */
export class Decoder {
  #decoder: ReturnType<typeof decoderOf> | undefined;
  #encoding: Encoding | undefined;
  #started = false;
  #lines = 1;

  constructor(encoding?: Encoding) {
    this.#encoding = encoding;
  }

  /** The encoding settled so far: UTF-8 while all is ASCII. */
  get encoding(): Encoding {
    return this.#encoding ?? "utf-8";
  }

  /** The text of the next block; a character cut off at its end comes with the next one. */
  decode(bytes: Uint8Array): string {
    if (!this.#started) this.#encoding ??= encodingOfStart(bytes);
    this.#started = true;
    this.#encoding ??= encodingOfBytes(bytes);
    // A block of ASCII leaves the question open, and reads the same in each of the encodings left.
    if (this.#encoding) this.#decoder ??= decoderOf(this.#encoding);
    const decoder = this.#decoder ?? new TextDecoder("utf-8");
    return this.#checked(() => decoder.decode(bytes, { stream: true }));
  }

  /** Ends the text: refuses a character cut off in the middle. */
  end(): string {
    return this.#checked(() => this.#decoder?.decode() ?? "");
  }

  #checked(decode: () => string): string {
    try {
      const text = decode();
      for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) this.#lines++;
      return text;
    } catch (cause) {
      throw new ZerosumError("table.encoding", { encoding: this.encoding, line: this.#lines }, { cause });
    }
  }
}
