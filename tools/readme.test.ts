import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { OBJECTIVE_NAMES } from "@zerosum/core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { codeBlocks, shellCommands } from "./markdown.mjs";
import { here } from "./planted.case.ts";

const read = (path: string): string => readFileSync(here(path), "utf8");
const readme = read("README.md");
const korean = read("README.ko.md");

/** What a command said, and what it left in the folder. */
interface Said {
  readonly output: string;
  readonly errors: string;
  readonly file: (name: string) => Buffer;
}

const penguins = read("examples/penguins.csv");
const header = penguins.split("\n")[0];
const lines = (text: string): string[] => text.split("\n").filter((line) => line !== "");
const isModel = (name: string, { file }: Said): void => expect(file(name).subarray(0, 2).toString()).toBe("PK");

/** What each command of the READMEs is to do, in the order in which they stand there: each starts from the files of those before. */
const COMMANDS: Readonly<Record<string, (said: Said) => void>> = {
  "npx zerosum inspect examples/penguins.csv": ({ output }) => {
    expect(output).toContain("penguins.csv: 344 rows of 7 columns");
    expect(output).toMatch(/species +category +Adelie 44 %/);
  },
  "npx zerosum inspect examples/penguins.csv --write-schema kinds.json": ({ file }) =>
    expect(JSON.parse(file("kinds.json").toString())).toMatchObject({ species: "category", body_mass_g: "integer" }),
  "npx zerosum train examples/penguins.csv --schema kinds.json --dry-run": ({ output }) =>
    expect(output).toContain("species: category"),
  "npx zerosum train examples/penguins.csv -o penguins.zerosum": (said) => isModel("penguins.zerosum", said),
  "npx zerosum generate penguins.zerosum -n 1000 -o new.csv": ({ file }) => {
    const [first, ...rows] = lines(file("new.csv").toString());
    expect(first).toBe(header);
    expect(rows).toHaveLength(1000);
    expect(new Set(rows.map((row) => row.split(",").length))).toEqual(new Set([7]));
  },
  "npx zerosum generate penguins.zerosum --rows 1000000..1000005": ({ output }) => {
    const [first, ...rows] = lines(output);
    expect(first).toBe(header);
    expect(rows).toHaveLength(5);
  },
  "npx zerosum generate penguins.zerosum -n 100 --where 'species=Gentoo' --where 'body_mass_g=5000..5500' -o heavy.csv":
    ({ file }) => {
      const [first, ...rows] = file("heavy.csv").toString().trim().split("\n");
      expect(first).toBe(header);
      expect(rows).toHaveLength(100);
      for (const row of rows) expect(row).toMatch(/^Gentoo,\w+,[\d.]*,[\d.]*,\d*,(5[0-4]\d\d|5500),\w*$/);
    },
  "npx zerosum generate penguins.zerosum -n 300 --balance species -o balanced.csv": ({ file }) => {
    const [first, ...rows] = file("balanced.csv").toString().trim().split("\n");
    expect(first).toBe(header);
    for (const species of ["Adelie", "Chinstrap", "Gentoo"])
      expect(rows.filter((row) => row.startsWith(species))).toHaveLength(100);
  },
  "npx zerosum generate penguins.zerosum --like seeds.csv -n 100 -o filled.csv": ({ file }) => {
    const [first, ...rows] = file("filled.csv").toString().trim().split("\n");
    expect(first).toBe(header);
    expect(rows).toHaveLength(100);
    rows.forEach((row, i) => {
      expect(row).toMatch(i % 2 ? /,3000,female$/ : /^Gentoo,.*,5200,\w*$/);
    });
  },
  "npx zerosum evaluate penguins.zerosum --real examples/penguins.csv -o report.html": ({ output, file }) => {
    expect(output).toContain("Fidelity: ");
    expect(file("report.html").toString()).toContain("<!doctype html>");
  },
  "npx zerosum evaluate --synthetic new.csv --real examples/penguins.csv": ({ output }) =>
    expect(output).toMatch(/c2st\.trees\.auc +0\.\d+/),
  "npx zerosum inspect penguins.zerosum": ({ output }) => {
    expect(output).toContain("trained by zerosum");
    expect(output).toContain("The same model again: zerosum train penguins.csv");
  },
  "npx zerosum export penguins.zerosum -o penguins.onnx": ({ file }) =>
    expect(file("penguins.onnx").toString("latin1")).toContain("zerosum"),
  "npx zerosum train examples/penguins.csv --dry-run": ({ output }) => expect(output).toContain("--learning-rate "),
  "npx zerosum completion bash": ({ output }) => expect(output).toContain("complete"),
  "npx zerosum train mixture:means=-3/0/3": (said) => isModel("mixture.zerosum", said),
  "npx zerosum train ring:modes=8,sd=0.05 --objective hinge": (said) => isModel("ring.zerosum", said),
  "npx zerosum generate ring.zerosum -n 5": ({ output }) => {
    expect(lines(output)).toHaveLength(6);
    expect(output).toMatch(/^x,y\n(-?[\d.e-]+,-?[\d.e-]+\n){5}$/);
  },
  "npx zerosum train mixture --seed 7 --threads 1 -o a.zerosum": (said) => isModel("a.zerosum", said),
  "npx zerosum train mixture --seed 7 --threads 1 -o b.zerosum": ({ file }) => {
    expect(file("b.zerosum").equals(file("a.zerosum"))).toBe(true);
    expect(file("b.zerosum").equals(file("mixture.zerosum"))).toBe(false);
  },
};

/** Commands that are run elsewhere. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  "npm run demo": "tools/demo.test.ts runs the demo",
  "npm test": "this very test is part of it",
  "npx zerosum studio": "packages/zerosum/src/cli/studio.test.ts starts it, and ends it",
};

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "zerosum-readme-"));
  cpSync(here("examples"), join(folder, "examples"), { recursive: true });
  mkdirSync(join(folder, "node_modules/@zerosum"), { recursive: true });
  symlinkSync(here("packages/zerosum"), join(folder, "node_modules/zerosum"), "junction");
  symlinkSync(here("packages/core"), join(folder, "node_modules/@zerosum/core"), "junction");
  const [seeds] = codeBlocks(readme, "csv").filter((text) => text.startsWith("species,body_mass_g,sex\n"));
  writeFileSync(join(folder, "seeds.csv"), seeds);
});
afterAll(() => rmSync(folder, { recursive: true }));

function run(...args: string[]): Said {
  const env = { ...process.env, LANG: "C", LC_ALL: "C", NO_COLOR: "1" };
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8", env });
  expect(status, stderr).toBe(0);
  return { output: stdout, errors: stderr, file: (name) => readFileSync(join(folder, name)) };
}

/** A training runs as it stands, but ends after 25 steps: what it learns in full is for other tests, and takes minutes. */
const shortened = (command: string): string =>
  / train /.test(command) && !command.includes("--dry-run") ? `${command} --max-steps 25` : command;

describe("the commands of the READMEs", () => {
  test("each is run here, or elsewhere for a reason", () => {
    expect(shellCommands(readme)).toEqual([...Object.keys(ELSEWHERE), ...Object.keys(COMMANDS)]);
    for (const script of Object.keys(ELSEWHERE).filter((command) => command.startsWith("npm "))) {
      expect(JSON.parse(read("package.json")).scripts).toHaveProperty(script.replace(/^npm (run )?/, ""));
    }
  });

  test.each(Object.entries(COMMANDS))("%s", (command, check) => {
    const [npx, name, ...args] = shortened(command)
      .split(/ (?=(?:[^']*'[^']*')*[^']*$)/)
      .map((word) => word.replace(/^'(.*)'$/, "$1"));
    expect([npx, name]).toEqual(["npx", "zerosum"]);
    check(run(here("packages/zerosum/bin/zerosum.js"), ...args));
  });
});

describe("the examples of the READMEs", () => {
  const example = (path: string, index: number): Said => {
    const name = `${path.replace(/\W/g, "-")}-${index}.mjs`;
    writeFileSync(join(folder, name), codeBlocks(read(path), "js")[index]);
    return run(name);
  };

  test("train, save, open, generate", () => {
    const { output, errors } = example("README.md", 0);
    const [first, ...rows] = lines(output);
    expect(first).toBe(header);
    expect(rows).toHaveLength(5);
    expect(errors).toMatch(/^\d+ -\d\.\d+$/m); // a step, and V(D,G)
    expect(existsSync(join(folder, "first.zerosum"))).toBe(true);
  });

  test("how many modes were found", () => {
    const { output } = example("README.md", 1);
    expect(output).toMatch(/covered: [1-8],\s+modes: 8,/);
  });

  test("of packages/zerosum", () => {
    const { output } = example("packages/zerosum/README.md", 0);
    expect(lines(output)[0]).toBe(header);
  });

  test("of packages/core: the derivative of x² is 2x", () => {
    expect(example("packages/core/README.md", 0).output).toContain("[ 2, 4, 6 ]");
  });

  test("none is left out", () => {
    const count = (path: string): number => codeBlocks(read(path), "js").length;
    expect([count("README.md"), count("packages/zerosum/README.md"), count("packages/core/README.md")]).toEqual([
      2, 1, 1,
    ]);
  });
});

describe("README.md and README.ko.md", () => {
  test("have the same commands and the same examples", () => {
    expect(shellCommands(korean)).toEqual(shellCommands(readme));
    expect(codeBlocks(korean, "js")).toEqual(codeBlocks(readme, "js"));
  });

  test("have the same sections", () => {
    const levels = (text: string): string[] => text.match(/^#+(?= )/gm) ?? [];
    expect(levels(korean)).toEqual(levels(readme));
  });

  test.each([
    ["README.md", readme],
    ["README.ko.md", korean],
  ])("%s lists every objective, in the order of the registry", (_, text) => {
    const rows = text.match(/^\| `[a-z-]+` \|.*arxiv\.org/gm) ?? [];
    expect(rows.map((row) => row.split("`")[1])).toEqual(OBJECTIVE_NAMES);
  });
});
