/**
 * Korean of Windows (CP949): EUC-KR, and the 8,822 syllables that it lacks, which stand in the order of Unicode at
 * the pairs of bytes that EUC-KR leaves free. Browsers mean this by "euc-kr"; Node's decoder knows EUC-KR alone, so that
 * 똠 would come out as two other characters.
 */

const FIRST_SYLLABLE = 0xac00;
const LAST_SYLLABLE = 0xd7a3;

const isLetter = (byte: number) => (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);

/** The UTF-16 unit of each pair of bytes, at lead · 256 + trail; 0 of pairs that mean nothing. */
function makeTable(): Uint16Array {
  const table = new Uint16Array(65536);
  const decoder = new TextDecoder("euc-kr");
  const plain = new Set<number>();
  for (let lead = 0xa1; lead <= 0xfe; lead++)
    for (let trail = 0xa1; trail <= 0xfe; trail++) {
      const text = decoder.decode(Uint8Array.of(lead, trail));
      const unit = text.length === 1 ? text.charCodeAt(0) : 0;
      // Some decoders give pairs without a meaning a unit of private use.
      if (unit === 0 || unit === 0xfffd || (unit >= 0xe000 && unit <= 0xf8ff)) continue;
      table[lead * 256 + trail] = unit;
      plain.add(unit);
    }
  // Added to the standard in 1998, and not known to every decoder: € and ®.
  table[0xa2e6] = 0x20ac;
  table[0xa2e7] = 0xae;
  let syllable = FIRST_SYLLABLE;
  for (let lead = 0x81; lead <= 0xc6; lead++)
    for (let trail = 0x41; trail <= (lead <= 0xa0 ? 0xfe : 0xa0); trail++) {
      if (!(isLetter(trail) || trail >= 0x81)) continue;
      while (plain.has(syllable)) syllable++;
      if (syllable <= LAST_SYLLABLE) table[lead * 256 + trail] = syllable++;
    }
  return table;
}

let table: Uint16Array | undefined;

/** Decodes CP949 block by block, as a TextDecoder with `fatal` does: throws where a pair means nothing. */
export class KoreanDecoder {
  #lead = 0;

  decode(bytes: Uint8Array = new Uint8Array(), { stream = false } = {}): string {
    table ??= makeTable();
    const units = new Uint16Array(bytes.length + 1);
    let length = 0;
    for (const byte of bytes) {
      if (this.#lead > 0) {
        const unit = table[this.#lead * 256 + byte];
        if (unit === 0) throw new TypeError("not CP949");
        units[length++] = unit;
        this.#lead = 0;
      } else if (byte < 0x80) units[length++] = byte;
      else if (byte === 0x80 || byte === 0xff) throw new TypeError("not CP949");
      else this.#lead = byte;
    }
    if (this.#lead > 0 && !stream) throw new TypeError("a character is cut off");
    return new TextDecoder("utf-16le", { ignoreBOM: true }).decode(units.subarray(0, length));
  }
}
