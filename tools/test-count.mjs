// Prints `N passed, N failed` from the report of vitest's JSON reporter. A file that failed as a whole (it did not load,
// a hook threw) counts as one failed test, and so does a report that was never written.
//   node tools/test-count.mjs REPORT.json
import { readFileSync } from "node:fs";

const { passed, failed } = count(process.argv[2]);
console.log(`${passed} passed, ${failed} failed`);

/** @param {string} path */
function count(path) {
  /** @type {{ success: boolean, testResults: { status: string, assertionResults: { status: string }[] }[] }} */
  let report;
  try {
    report = JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return { passed: 0, failed: 1 };
  }
  let passed = 0;
  let failed = 0;
  for (const { status, assertionResults } of report.testResults) {
    const of = (/** @type {string} */ wanted) => assertionResults.filter((test) => test.status === wanted).length;
    passed += of("passed");
    failed += of("failed") || Number(status === "failed");
  }
  if (failed === 0 && !report.success) failed = 1; // an error outside every test
  return { passed, failed };
}
