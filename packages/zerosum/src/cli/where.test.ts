import { writeFile } from "node:fs/promises";
import { beforeAll, describe, expect, it } from "vitest";
import { bash, jsonLines, lines, PENGUINS, testFolder, zerosum } from "./run.case.ts";

const folder = testFolder();
let model: string;
let odd: string;
beforeAll(async () => {
  model = folder.at("penguins.zerosum");
  odd = folder.at("odd.zerosum");
  // Names and values with the signs of the grammar in them.
  const rows = Array.from(
    { length: 120 },
    (_, i) =>
      `${20 + (i % 50)},${i % 3 ? "<=50K" : ">50K"},${["Paris", '"Washington, D.C."', ""][i % 3]},${"xy"[i % 2]},2024-0${1 + (i % 6)}-1${i % 10}`,
  );
  await writeFile(folder.at("odd.csv"), `${["age,income,city,a=b,joined", ...rows].join("\n")}\n`);
  const quick = ["--steps", "5", "--threads", "1", "--quiet"];
  const trained = [
    await zerosum(["train", PENGUINS, "-o", model, ...quick]),
    await zerosum(["train", folder.at("odd.csv"), "-o", odd, ...quick, "--refine", "1"]),
  ];
  for (const ran of trained) expect(ran).toMatchObject({ code: 0, stderr: "" });
}, 60_000);

describe("--where through a shell", () => {
  it.each<[words: string, fits: (cells: readonly string[]) => boolean]>([
    ["--where 'income=>50K'", ([, income]) => income === ">50K"],
    ["--where 'income!=>50K'", ([, income]) => income === "<=50K"],
    [`--where "income=<=50K"`, ([, income]) => income === "<=50K"],
    ["--where 'age>=30' --where age\\<40", ([age]) => +age >= 30 && +age < 40],
    ["--where age=30..40", ([age]) => +age >= 30 && +age <= 40],
    ["--where 'age in 25..29,60..64'", ([age]) => (+age >= 25 && +age <= 29) || (+age >= 60 && +age <= 64)],
    [`--where 'city in "Washington, D.C."'`, (cells) => cells[2] === '"Washington'],
    ["--where 'city is missing'", ([, , city]) => city === ""],
    ["--where 'city is not missing' --where 'city not in Paris'", (cells) => cells[2] === '"Washington'],
    [`--where '\`a=b\`=x'`, (cells) => cells.at(-2) === "x"],
    ["--where 'joined>2024-03-15'", (cells) => (cells.at(-1) as string) > "2024-03-15"],
  ])("%s", async (words, fits) => {
    const { code, stdout, stderr } = await bash(`zerosum generate "$MODEL" -n 300 ${words}`, { env: { MODEL: odd } });
    expect({ code, stderr }).toMatchObject({ code: 0 });
    expect(stderr).toMatch(/^[\d.]+ % of the model's rows meet the conditions: about \d+ candidates for 300 rows\n$/);
    const [header, ...rows] = lines(stdout);
    expect(header).toBe("age,income,city,a=b,joined");
    expect(rows).toHaveLength(300);
    expect(rows.filter((row) => !fits(row.split(",")))).toEqual([]);
  });
});

describe("rows under conditions", () => {
  it("have addresses, of a refined model too", async () => {
    const words = ["generate", model, "--where", "species=Gentoo", "--where", "body_mass_g>4500"];
    const [all, part] = await Promise.all([
      zerosum([...words, "-n", "3000"]),
      zerosum([...words, "--rows", "2500..2600", "--threads", "2"]),
    ]);
    const [header, ...rows] = lines(all.stdout);
    expect(rows).toHaveLength(3000);
    expect(lines(part.stdout)).toEqual([header, ...rows.slice(2500, 2600)]);
  });

  it("are written into a file, and how rare they are is told in Korean", async () => {
    const path = folder.at("gentoo.jsonl");
    const words = ["generate", model, "-n", "50", "--where", "species=Gentoo", "-o", path];
    const { code, stderr } = await zerosum([...words, "--lang", "ko"]);
    expect(code).toBe(0);
    expect(lines(stderr)[0]).toMatch(/^모델이 만드는 행의 [\d.]+ %가 조건을 만족합니다: 행 50개에 후보 약 \d+개$/);
    expect(lines(stderr)[1]).toBe(`${path}에 행 50개를 저장했습니다`);
  });

  it("have each category of a balanced column in turn, with --where too", async () => {
    const words = ["generate", model, "--where", "sex=male", "--balance", "species"];
    const [all, part] = await Promise.all([
      zerosum([...words, "-n", "600"]),
      zerosum([...words, "--rows", "200..210", "--lang", "ko"]),
    ]);
    expect(all.stderr).toMatch(
      /^[\d.]+ % of the model's rows meet what is asked, of 3 cases in turn: about \d+ candidates for 600 rows\n$/,
    );
    expect(part.stderr).toMatch(
      /^번갈아 만드는 3가지 경우를 통틀어 모델이 만드는 행의 [\d.]+ %가 조건을 만족합니다: 행 10개에 후보 약 \d+개\n$/,
    );
    const [header, ...rows] = lines(all.stdout);
    const species = ["Adelie", "Gentoo", "Chinstrap"];
    expect(rows.map((row) => row.split(",")[0])).toEqual(rows.map((_, i) => species[i % 3]));
    expect(rows.filter((row) => !row.endsWith(",male"))).toEqual([]);
    expect(lines(part.stdout)).toEqual([header, ...rows.slice(200, 210)]);
  });

  it("are like those of a file: one each, or as many as are asked for", async () => {
    const seeds = folder.at("seeds.jsonl");
    await writeFile(seeds, '{"body_mass_g": 4321, "species": "Gentoo"}\n{"sex": "male", "species": null}\n');
    const [each, more, korean] = await Promise.all([
      zerosum(["generate", model, "--like", seeds]),
      zerosum(["generate", model, "--like", seeds, "-n", "7"]),
      zerosum(["generate", model, "--like", seeds, "--lang", "ko"]),
    ]);
    expect(each.stderr).toBe(
      "2 of 2 rows are filled in from rows of the model that have all their given cells (numbers nearly)\n",
    );
    expect(korean.stderr).toBe("행 2개 가운데 2개는 주어진 셀을 모두 갖춘(수는 가까운) 모델의 행으로 채웠습니다\n");
    const [, first, second, ...none] = lines(each.stdout);
    expect([first, second, none]).toEqual([
      expect.stringMatching(/^Gentoo,.*,4321,\w*$/),
      expect.stringMatching(/,male$/),
      [],
    ]);
    expect(lines(more.stdout)).toHaveLength(8);
    expect(lines(more.stdout).slice(0, 3)).toEqual(lines(each.stdout));
  });

  it("are filled in from the nearest rows where none is like a given one, by whatever threads", async () => {
    const seeds = folder.at("odd-seeds.csv");
    const odd = "Gentoo,Torgersen,55.1,20.9,181,3000,male";
    await writeFile(
      seeds,
      `species,island,bill_length_mm,bill_depth_mm,flipper_length_mm,body_mass_g,sex\n${odd}\n,,,,,,male\n`,
    );
    const words = ["generate", model, "--like", seeds, "-n", "5000"];
    const [one, two] = await Promise.all(["1", "2"].map((threads) => zerosum([...words, "--threads", threads])));
    expect(one.stderr).toMatch(
      /^2500 of 5000 rows are filled in from .* \(numbers nearly\); 2500 from the nearest of 65536 rows, which have on average [\d.]+ of the 7 given cells; given cells stand as they are in every row\n$/,
    );
    expect(two).toEqual(one);
    const rows = lines(one.stdout).slice(1);
    expect(rows).toHaveLength(5000);
    expect(rows.filter((row, i) => (i % 2 ? !row.endsWith(",male") : row !== odd))).toEqual([]);
  });

  it("keep the keys that they are given, in Parquet's whole numbers too", async () => {
    const [data, keyed, seeds] = ["keys.csv", "keyed.zerosum", "keys-given.csv"].map((name) => folder.at(name));
    const rows = Array.from({ length: 60 }, (_, i) => `${1000 + ((i * 37) % 60)},${"ab"[i % 2]}`);
    await writeFile(data, `${["id,side", ...rows].join("\n")}\n`);
    const trained = await zerosum(["train", data, "-o", keyed, "--steps", "5", "--threads", "1", "--quiet"]);
    expect(trained).toMatchObject({ code: 0 });
    await writeFile(seeds, "side,id\nb,7777\na,\n");
    const { stdout } = await zerosum(["generate", keyed, "--like", seeds]);
    expect(stdout).toMatch(/^id,side\n7777,b\n\d+,a\n$/);
    const parquet = await zerosum(["generate", keyed, "--like", seeds, "-o", folder.at("keys.parquet")]);
    expect(parquet).toMatchObject({ code: 0 });
    await writeFile(seeds, "id\nmine\n");
    const refused = await zerosum(["generate", keyed, "--like", seeds]);
    expect(refused.stderr).toMatch(
      /^Cannot use row 1 of the given rows: got "mine" for id, a column of kind identifier;/,
    );
  });

  it("that cannot be are refused, and nothing is written", async () => {
    const before = await folder.list();
    const refused = async (words: readonly string[], en: RegExp, ko: RegExp): Promise<void> => {
      const command = ["generate", model, "-n", "50", "-o", folder.at("refused.csv"), ...words];
      const [english, korean] = await Promise.all([
        zerosum([...command, "--json"]),
        zerosum([...command, "--lang", "ko"]),
      ]);
      expect(english.code).toBe(2);
      expect(english.stderr).toMatch(en);
      expect(jsonLines(english.stdout)).toMatchObject([{ type: "error" }]);
      expect(korean.code).toBe(2);
      expect(korean.stderr).toMatch(ko);
    };
    await refused(
      ["--where", "specis=Gentoo"],
      /^Cannot use the condition "specis=Gentoo": the model has no column "specis"; .*; did you mean "species"\?\n$/,
      /^조건 "specis=Gentoo"을\(를\) 쓸 수 없습니다: 모델에 "specis" 열이 없습니다\. .* 혹시 "species"을\(를\) 뜻하셨습니까\?\n$/,
    );
    await refused(
      [
        "--where",
        "species=Gentoo",
        "--where",
        "island=Torgersen",
        "--where",
        "body_mass_g<3200",
        "--max-candidates",
        "500",
      ],
      /^Cannot generate rows: (none|\d+) of \d+ candidates met species=Gentoo, island=Torgersen, body_mass_g<3200; expected at least one in 500; .* \(option --max-candidates\)\n$/,
      /^행을 생성할 수 없습니다: 후보 \d+개 가운데 .*를? 만족.* \(옵션 --max-candidates\)\n$/,
    );
    await refused(
      ["--where", "species=Gentoo", "--max-candidates", "many"],
      /^Cannot generate rows: got many as the most candidates for a row; expected a whole number from 1 to 1000000 \(option --max-candidates\)\n$/,
      /^행을 생성할 수 없습니다: 행마다 시도할 후보 수로 many을\(를\) 받았지만 1 이상 1000000 이하의 정수여야 합니다 \(옵션 --max-candidates\)\n$/,
    );
    await refused(["--like", folder.at("none.csv")], /^Cannot read .*none\.csv: there is no such file/, /none\.csv/);
    await refused(
      ["--balance", "specis"],
      /^Cannot balance "specis": .* did you mean "species"\?\n$/,
      /^"specis" 열의 균형을 맞출 수 없습니다: .*\n$/,
    );
    expect(await folder.list()).toEqual(before);
  });
});
