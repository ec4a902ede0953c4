import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { chmod, readFile } from "node:fs/promises";
import { delimiter, dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { ending, environment, inTerminal, start, testFolder, zerosum } from "./run.case.ts";

const folder = testFolder();

/** Waits until the studio says its address, and returns it. */
async function addressOf(child: ChildProcess): Promise<string> {
  let text = "";
  for (;;) {
    text += String((await once(child.stdout!, "data"))[0]);
    const address = /http:\S+(?=\r?\n)/.exec(text);
    if (address) return address[0];
  }
}

describe("zerosum studio", () => {
  it("serves the studio until Ctrl-C", async () => {
    const child = start(["studio", "--port", "0"]);
    const end = ending(child);
    const address = await addressOf(child);
    expect(address).toMatch(/^http:\/\/localhost:\d+\/$/);
    expect(await (await fetch(address)).text()).toContain("<title>zerosum studio</title>");
    child.kill("SIGINT");
    expect(await end).toEqual({
      code: 0,
      signal: null,
      stdout: `${address}\n`,
      stderr: "The studio is open at this address, for this machine alone; Ctrl-C ends it\n",
    });
    await expect(fetch(address)).rejects.toThrow();
  });

  it("opens in the language that was asked for, and ends where it is told to", async () => {
    const child = start(["--lang", "ko", "studio", "--port=0"]);
    const end = ending(child);
    expect(await addressOf(child)).toMatch(/^http:\/\/localhost:\d+\/#\/game\?lang=ko$/);
    child.kill("SIGTERM");
    expect(await end).toMatchObject({
      code: 0,
      stderr: "스튜디오가 아래 주소에서 열렸습니다. 이 컴퓨터에서만 열리며, Ctrl-C로 끝냅니다\n",
    });
  });

  it("takes the next port where the usual one is taken, and says so where a given one is", async () => {
    const children = [start(["studio"]), start(["studio"])];
    const ends = children.map(ending);
    const [one, two] = await Promise.all(children.map(addressOf));
    expect(one).not.toBe(two);
    const { port } = new URL(one);
    const refused = await zerosum(["studio", "--port", port, "--lang", "ko"]);
    expect(refused).toMatchObject({ code: 2, stdout: "" });
    expect(refused.stderr).toBe(
      `${port}번 포트에서 시작할 수 없습니다: 다른 프로그램이 쓰고 있습니다. --port ${Number(port) + 1}처럼 다른 포트를 고르거나, --port 0으로 비어 있는 아무 포트나 쓰십시오\n`,
    );
    for (const child of children) child.kill("SIGINT");
    await Promise.all(ends);
  });

  it.each(["x", "-1", "65536", "80.5", ""])("refuses --port=%s", async (port) => {
    const { code, stderr } = await zerosum(["studio", `--port=${port}`]);
    expect(stderr).toBe(
      `Cannot start: got the port "${port}"; expected a whole number from 0 to 65535, 0 being any that is free\n`,
    );
    expect(code).toBe(2);
  });

  it.runIf(process.platform === "linux").each([
    ["opens the browser where somebody looks on", [], {}, true],
    ["does not with --no-open", ["--no-open"], {}, false],
    ["does not on a test machine", [], { CI: "true" }, false],
  ] as const)("%s", async (name, flags, more, opens) => {
    const seen = folder.at(`${name}.txt`);
    const opener = await folder.put("xdg-open", `#!/bin/sh\necho "$1" > "$SEEN"\n`);
    await chmod(opener, 0o755);
    const { CI: _, ...rest } = environment({ SEEN: seen, PATH: dirname(opener) + delimiter + process.env.PATH });
    const child = inTerminal(100, ["studio", "--port", "0", ...flags], { env: { ...rest, ...more } });
    const end = ending(child);
    const address = await addressOf(child);
    await sleep(opens ? 0 : 500);
    const read = (): Promise<string> => readFile(seen, "utf8").catch(() => "");
    if (opens) await expect.poll(read, { timeout: 20_000 }).toBe(`${address}\n`);
    else expect(await read()).toBe("");
    child.stdin!.write("\x03");
    expect(await end).toMatchObject({ code: 0 });
  });
});
