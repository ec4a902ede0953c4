// Every dependency in package-lock.json has its entry, those of other platforms too: npm leaves out an optional package
// that it cannot find, says nothing, and `npm ci` then fails for everybody.
//   node tools/check-lockfile.mjs package-lock.json
import { readFileSync } from "node:fs";
import { unlocked } from "./lockfile.mjs";

const path = process.argv[2];
const missing = unlocked(JSON.parse(readFileSync(path, "utf8")).packages);
for (const each of missing) console.log(`${path}: ${each}: pin a version that the registry has for every platform`);
console.log(`${missing.length} dependencies without an entry`);
process.exitCode = missing.length ? 1 : 0;
