import { describe, expect, test } from "vitest";
import { KoreanDecoder } from "./korean.ts";
import { readTable } from "./read.ts";

/** "이름,값\n가,1\n나,2\n" in EUC-KR, with one syllable (똠) that only CP949 has. */
const KOREAN = [
  0xc0, 0xcc, 0xb8, 0xa7, 0x2c, 0xb0, 0xaa, 0x0a, 0x8c, 0x63, 0x2c, 0x31, 0x0a, 0xb3, 0xaa, 0x2c, 0x32, 0x0a,
];
const latin = (text: string) => Uint8Array.from(text, (character) => character.codePointAt(0) ?? 0);
const utf16 = (text: string, littleEndian: boolean) => {
  const view = new DataView(new ArrayBuffer(2 * text.length));
  for (let i = 0; i < text.length; i++) view.setUint16(2 * i, text.charCodeAt(i), littleEndian);
  return new Uint8Array(view.buffer);
};

const read = async (bytes: Uint8Array) => {
  const { source, columns } = await readTable(bytes);
  const categories = columns.flatMap(({ type }) => ("categories" in type ? type.categories : []));
  return [source.encoding, columns[0].type.name, ...categories];
};

describe("the encoding", () => {
  test("is guessed: UTF-8 with and without a byte order mark", async () => {
    const expected = ["utf-8", "이름", "가", "나"];
    expect(await read(new TextEncoder().encode("이름,값\n가,1\n나,2\n"))).toEqual(expected);
    expect(await read(new TextEncoder().encode("\ufeff이름,값\n가,1\n나,2\n"))).toEqual(expected);
  });

  test.each([true, false])("is guessed: UTF-16, little endian %s", async (little) => {
    const name = little ? "utf-16le" : "utf-16be";
    expect(await read(utf16("\ufeff이름,값\n가,1\n나,2\n", little))).toEqual([name, "이름", "가", "나"]);
    expect(await read(utf16("name,n\nx,1\ny,2\n", little))).toEqual([name, "name", "x", "y"]);
  });

  test("is guessed: Korean of Windows", async () => {
    expect(await read(Uint8Array.from(KOREAN))).toEqual(["euc-kr", "이름", "나", "똠"]);
  });

  test("reads every syllable of CP949, the first and the last of those that EUC-KR lacks among them", () => {
    const decode = (...bytes: number[]) => new KoreanDecoder().decode(Uint8Array.from(bytes));
    expect(decode(0x81, 0x41, 0x8c, 0x63, 0xa0, 0xfe, 0xa1, 0x41, 0xc6, 0x52)).toBe("갂똠좤좥힣");
    expect(decode(0xa2, 0xe6, 0xa2, 0xe7)).toBe("€®");
    expect(() => decode(0xc9, 0xa1)).toThrow("not CP949");
    expect(() => decode(0xc6, 0x53)).toThrow("not CP949");
    const syllables = new Set<string>();
    for (let lead = 0x81; lead <= 0xc8; lead++)
      for (let trail = 0x41; trail <= 0xfe; trail++)
        try {
          syllables.add(decode(lead, trail));
        } catch (error) {
          expect(error).toBeInstanceOf(TypeError);
        }
    expect([...syllables].filter((text) => /^[가-힣]$/.test(text)).length).toBe(11172);
  });

  test("is guessed: Western of Windows, also where a capital stands before a letter", async () => {
    expect(await read(latin("name,n\nMüller,1\nÄrzte,2\n"))).toEqual(["windows-1252", "name", "Müller", "Ärzte"]);
    expect(await read(latin("name,n\nÄrzte,1\nÖl,2\n"))).toEqual(["windows-1252", "name", "Ärzte", "Öl"]);
    expect((await read(latin("name,n\n\x80,1\né,2\n"))).slice(2).toSorted()).toEqual(["é", "€"]);
  });

  test("is settled by the first block that is not ASCII", async () => {
    // More Korean of the plain kind than the one syllable, as there is in any real text.
    const ascii = `name,n\n${"x,1\n".repeat(300_000)}`;
    expect(
      (await readTable(Uint8Array.from([...latin(ascii), ...KOREAN.slice(13), ...KOREAN.slice(8)]))).source.encoding,
    ).toBe("euc-kr");
  });

  test("is the one given", async () => {
    const table = await readTable(latin("name,n\né,1\nö,2\n"), { encoding: "windows-1252" });
    expect(table.source).toMatchObject({
      encoding: "windows-1252",
      guessed: ["format", "delimiter", "header", "decimal"],
    });
  });
});
