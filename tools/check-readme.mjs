// Every command in a ```sh block of a README is run by tools/readme.test.ts: the test names each one literally.
//   node tools/check-readme.mjs README.md…
import { existsSync, readFileSync } from "node:fs";
import { shellCommands } from "./markdown.mjs";

const TEST = "tools/readme.test.ts";
const test = existsSync(TEST) ? readFileSync(TEST, "utf8") : "";
const missing = process.argv.slice(2).flatMap((readme) => {
  if (!existsSync(readme)) return [`${readme}: no such file`];
  const commands = shellCommands(readFileSync(readme, "utf8"));
  return commands
    .filter((command) => !test.includes(command))
    .map((command) => `${readme}: ${command}: not run by ${TEST}`);
});

for (const line of missing) console.log(line);
console.log(`${missing.length} commands without a test`);
process.exitCode = missing.length ? 1 : 0;
