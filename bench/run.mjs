// `npm run bench -- NAME` runs bench/NAME.mjs with what follows; without a name it lists the benches.
// A bench is a file in this folder whose first line is a comment that says what it measures.
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL(".", import.meta.url));
const names = readdirSync(folder)
  .filter((file) => file.endsWith(".mjs") && file !== "run.mjs")
  .map((file) => file.slice(0, -".mjs".length));
const [name, ...rest] = process.argv.slice(2);

if (names.includes(name)) {
  const { status } = spawnSync(process.execPath, [`${folder}${name}.mjs`, ...rest], { stdio: "inherit" });
  process.exitCode = status ?? 1;
} else {
  if (name !== undefined) console.error(`Cannot run the bench ${name}: there is none of that name`);
  console.log(names.length ? "npm run bench -- NAME, where NAME is one of" : "There are no benches yet");
  for (const each of names) {
    const [first] = readFileSync(`${folder}${each}.mjs`, "utf8").split("\n", 1);
    console.log(`  ${each.padEnd(12)} ${first.replace(/^\/\/ */, "")}`);
  }
  process.exitCode = name === undefined ? 0 : 1;
}
