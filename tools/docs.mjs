// `npm run docs`: writes the pages of docs/ that are made from the sources (see docs-tables.mjs).
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { docsTables } from "./docs-tables.mjs";

for (const [path, text] of Object.entries(await docsTables())) {
  writeFileSync(fileURLToPath(new URL(`../${path}`, import.meta.url)), text);
  console.log(path);
}
