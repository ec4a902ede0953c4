import { expect, test } from "vitest";
import { here, node, plant } from "./planted.case.ts";

function count(report: unknown) {
  const folder = plant({ "report.json": JSON.stringify(report) });
  return node(folder, here("tools/test-count.mjs"), "report.json").output;
}
const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((each) => ({ status: each })),
});

test("counts tests, and files that failed as a whole", () => {
  const testResults = [
    file("passed", "passed", "passed", "skipped"),
    file("failed", "passed", "failed"),
    file("failed"),
  ];
  expect(count({ success: false, testResults })).toBe("3 passed, 2 failed\n");
});

test("an error outside every test is a failure, and so is a report that is missing", () => {
  expect(count({ success: false, testResults: [file("passed", "passed")] })).toBe("1 passed, 1 failed\n");
  expect(node(plant({}), here("tools/test-count.mjs"), "report.json").output).toBe("0 passed, 1 failed\n");
});
