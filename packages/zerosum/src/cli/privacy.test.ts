import { expect, it } from "vitest";
import { lines, testFolder, zerosum } from "./run.case.ts";

const folder = testFolder();
const CSV = `who,size\n${Array.from({ length: 90 }, (_, i) => `${i === 9 ? "Kim" : i === 8 ? "Lee" : "ab"[i % 2]},${(i * 7) % 31}`).join("\n")}\n`;
const words = (...more: string[]): string[] => [
  ...["train", "people.csv", "--steps", "2", "--width", "8", "--batch", "16", "--refine", "1", "--threads", "1"],
  ...more,
];

it("training says what it withholds, the model does not have it, and --keep-rare keeps it", async () => {
  await folder.put("people.csv", CSV);
  const at = { cwd: folder.path };
  const trained = await zerosum(words(), at);
  expect(trained.code).toBe(0);
  expect(lines(trained.stderr)[0]).toBe(
    "Withheld: 2 values that fewer than 5 rows hold, of who; the model does not know them, and their cells count as others of the column; they can be kept (option --keep-rare)",
  );
  const inspected = await zerosum(["inspect", "people.zerosum"], at);
  expect(lines(inspected.stdout).slice(1, 5)).toEqual([
    "  column  kind      values  training",
    "  who     category  a, b    one of 2; 2 places; 2 rare values withheld",
    "  size    integer   1 … 29  a number; 1 place",
    "It knows no category that fewer than 5 rows held; of numbers, quantiles over at least 10 rows each, that end at the mean of the 10 outermost",
  ]);
  const korean = await zerosum(["inspect", "people.zerosum", "--lang", "ko"], at);
  expect(lines(korean.stdout).slice(1, 5)).toEqual([
    "  열    종류      값      학습",
    "  who   category  a, b    2개 중 하나, 2자리, 드문 값 2개 제외",
    "  size  integer   1 … 29  수, 1자리",
    "모델이 아는 것: 5개 이상의 행이 가진 범주, 그리고 숫자는 구간마다 10개 이상의 행을 모은 분위수뿐이며 양끝은 가장 바깥 10개 행의 평균입니다",
  ]);

  const kept = await zerosum(words("--keep-rare", "--force"), at);
  expect(kept).toMatchObject({ code: 0, stderr: expect.not.stringContaining("Withheld") });
  expect(kept.stderr).toContain("--keep-rare");
  expect((await zerosum(["inspect", "people.zerosum"], at)).stdout).toContain("It knows every category");
});

it("a table in which too few rows hold anything is shown, but not trained on", async () => {
  await folder.put("few.csv", "a,b\nx,1\ny,2\nx,2\n");
  const text =
    "Cannot learn from the table: got no column in which 5 rows hold one value; expected at least one that varies then; give more rows, or let rare values be kept (option --keep-rare)";
  const at = { cwd: folder.path };
  expect(await zerosum(["train", "few.csv"], at)).toMatchObject({ code: 2, stderr: `${text}\n` });
  const { code, stdout } = await zerosum(["inspect", "few.csv"], at);
  expect({ code, last: lines(stdout).at(-1) }).toEqual({ code: 0, last: text });
});
