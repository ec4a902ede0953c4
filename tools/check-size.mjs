// What the first view of the studio loads is at most 150 kB gzipped, without the engine and the workers.
//   node tools/check-size.mjs [FOLDER]
import { bytesOf, SITE, siteSize } from "./site-size.mjs";

const LIMIT = 150_000;

const { page } = siteSize(process.argv[2] ?? SITE);
const total = bytesOf(page);
const kilobytes = (/** @type {number} */ bytes) => `${(bytes / 1000).toFixed(1).padStart(6)} kB`;
for (const [address, bytes] of Object.entries(page)) console.log(`${kilobytes(bytes)}  ${address}`);
console.log(`${kilobytes(total)}  of ${LIMIT / 1000} kB that the first view may load, gzipped`);
process.exitCode = total <= LIMIT ? 0 : 1;
