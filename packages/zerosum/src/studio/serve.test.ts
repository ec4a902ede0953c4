import { mkdir, mkdtemp, rm, utimes, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { type ServedStudio, serveStudio } from "./serve.ts";

let folder = "";
let studio: ServedStudio;

const FILES = {
  "site/index.html": "<!doctype html><title>studio</title>",
  "site/assets/index-abc.js": "let x;",
  "site/assets/한글 이름.css": "a {}",
  "site/engine/9/own.wasm": "own",
  "secret.txt": "secret",
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "zerosum-site-"));
  for (const [name, text] of Object.entries(FILES)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  studio = await serveStudio({ folder: join(folder, "site"), port: 0 });
});
afterAll(async () => {
  await studio.close();
  await rm(folder, { recursive: true });
});

const get = (address: string, init: RequestInit = {}): Promise<Response> => fetch(studio.address + address, init);

/** A request as it is typed: fetch would tidy its address. */
const raw = (line: string): Promise<string> =>
  new Promise((resolve, reject) => {
    let text = "";
    const socket = connect(Number(new URL(studio.address).port), "127.0.0.1");
    socket.setEncoding("utf8").on("data", (chunk) => {
      text += chunk;
    });
    socket.on("end", () => resolve(text)).on("error", reject);
    socket.end(`${line} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
  });

describe("the studio's server", () => {
  it("serves the page, isolated from other origins and with leave to ask nobody", async () => {
    const page = await get("#/game?lang=ko");
    expect(await page.text()).toBe(FILES["site/index.html"]);
    const headers = Object.fromEntries(page.headers);
    expect(headers).toMatchObject({
      "content-type": "text/html; charset=utf-8",
      "cache-control": "no-cache",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-embedder-policy": "require-corp",
      "cross-origin-resource-policy": "same-origin",
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
    });
    const rules = headers["content-security-policy"].split("; ");
    expect(rules).toContain("default-src 'self'");
    for (const rule of rules) expect(rule).not.toMatch(/\*|https?:|'unsafe-eval'/);
  });

  it("tells scripts, styles and the engine by their types, and lets what is named by its content be kept", async () => {
    const script = await get("assets/index-abc.js");
    expect(script.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
    expect(script.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    const style = await get(encodeURI("assets/한글 이름.css"));
    expect(style.headers.get("content-type")).toBe("text/css; charset=utf-8");
    const own = await get("engine/9/own.wasm?query");
    expect([own.headers.get("content-type"), await own.text()]).toEqual(["application/wasm", "own"]);
  });

  it("has the engine's files of onnxruntime-web where the site brings none", async () => {
    const name = "engine/1.30.0/ort-wasm-simd-threaded";
    const wasm = await get(`${name}.wasm`, { method: "HEAD" });
    expect(wasm.headers.get("content-type")).toBe("application/wasm");
    expect(Number(wasm.headers.get("content-length"))).toBeGreaterThan(1e7);
    expect((await get(`${name}.mjs`)).headers.get("content-type")).toBe("text/javascript; charset=utf-8");
    expect((await get("engine/1.30.0/ort.min.mjs")).status).toBe(404);
  });

  it("sends a file again only where it has changed", async () => {
    const etag = (await get("")).headers.get("etag") ?? "";
    const again = await get("", { headers: { "If-None-Match": etag } });
    expect([again.status, await again.text(), again.headers.get("etag")]).toEqual([304, "", etag]);
    expect((await get("", { headers: { "If-None-Match": '"other"' } })).status).toBe(200);
    await utimes(join(folder, "site/index.html"), 1, 1);
    const anew = await serveStudio({ folder: join(folder, "site"), port: 0 });
    onTestFinished(() => anew.close());
    expect((await fetch(anew.address)).headers.get("etag")).not.toBe(etag);
  });

  it.each([
    "GET /../secret.txt",
    "GET /%2e%2e/secret.txt",
    "GET /..%2fsecret.txt",
    "GET /assets/../../secret.txt",
    "GET //secret.txt",
    "GET /..\\secret.txt",
    "GET /%00",
    "GET /%zz",
    "GET /assets",
    "GET /toString",
  ])("%s leads nowhere", async (line) => {
    const answer = await raw(line);
    expect(answer).toMatch(/^HTTP\/1\.1 404 /);
    expect(answer).not.toContain("secret");
  });

  it("writes nothing and answers no other verb", async () => {
    for (const method of ["POST", "PUT", "DELETE", "OPTIONS"]) {
      const { status, headers } = await get("", { method });
      expect([status, headers.get("allow")]).toEqual([405, "GET, HEAD"]);
    }
  });

  it("survives that a file goes away", async () => {
    await writeFile(join(folder, "site/gone.txt"), "gone");
    const other = await serveStudio({ folder: join(folder, "site"), port: 0 });
    onTestFinished(() => other.close());
    await rm(join(folder, "site/gone.txt"));
    expect((await fetch(`${other.address}gone.txt`)).status).toBe(404);
    expect((await fetch(other.address)).status).toBe(200);
  });
});

describe("a studio that cannot start", () => {
  it("says so where the port is taken", async () => {
    const taken = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => taken.once("listening", resolve));
    onTestFinished(() => void taken.close());
    const { port } = taken.address() as AddressInfo;
    await expect(serveStudio({ folder: join(folder, "site"), port })).rejects.toMatchObject({
      code: "serve.port-taken",
      message: `Cannot start on port ${port}: another program listens there; choose another, for example --port ${port + 1}, or --port 0 for any that is free`,
    });
  });

  it.each([-1, 65536, 1.5, Number.NaN])("says so where the port is %s", async (port) => {
    await expect(serveStudio({ port })).rejects.toThrow(
      `Cannot start: got the port "${port}"; expected a whole number from 0 to 65535, 0 being any that is free`,
    );
  });

  it("says so where it is not built", async () => {
    await expect(serveStudio({ folder: join(folder, "none") })).rejects.toThrow(
      `Cannot start the studio: its pages are not in ${join(folder, "none")}; in a clone, npm run studio:build makes them`,
    );
  });
});
