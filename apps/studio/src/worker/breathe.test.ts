import type { Runtime } from "@zerosum/core";
import { expect, test } from "vitest";
import { breathing } from "./breathe.ts";

/** Keeps the thread busy, and says how often it ran. */
function busyRuntime(milliseconds: number): Runtime {
  const run = async (): Promise<Record<string, never>> => {
    const end = performance.now() + milliseconds;
    while (performance.now() < end);
    return {};
  };
  const session = { run, release: async () => undefined };
  return {
    device: "cpu",
    threads: 1,
    version: "busy",
    inPlace: true,
    value: () => expect.fail(),
    load: async () => session,
  };
}

test("a runtime that is busy lets messages in between its runs, one that is done at once does not wait for any", async () => {
  const heard = async (milliseconds: number): Promise<number> => {
    const session = await breathing(busyRuntime(milliseconds)).load(new Uint8Array());
    const { port1, port2 } = new MessageChannel();
    let after = 0;
    port1.onmessage = () => {
      after = runs;
    };
    port2.postMessage(null);
    let runs = 0;
    for (; runs < 10; runs++) await session.run({}, {});
    await new Promise((resolve) => setTimeout(resolve, 10));
    port1.close();
    return after;
  };
  expect(await heard(20)).toBeLessThan(8);
  expect(await heard(0)).toBe(10);
});
