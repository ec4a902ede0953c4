import { open } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { pipeline } from "node:stream/promises";
import { ZerosumError } from "@zerosum/core";
import { STUDIO_HEADERS } from "./headers.ts";
import { type SiteFile, studioSite } from "./site.ts";

/** The year of the first game. Always the same port where it can be: what a browser remembers belongs to its address. */
const PORT = 2014;
/** How many ports after it are tried. */
const NEXT_PORTS = 20;
/** This machine and no other. */
const HOST = "127.0.0.1";
const YEAR_S = 31_536_000;

/** What {@link serveStudio} is told. */
export interface StudioOptions {
  /** The port, 0 for any that is free (2014, or the next that is free). */
  readonly port?: number | undefined;
  /** The folder of the built site (the one in this package). */
  readonly folder?: string | undefined;
  /** Headers in place of those that isolate the page and keep it from other origins, as of a host that sets none. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/** A studio that is being served. */
export interface ServedStudio {
  /** Its address, as `http://localhost:2014/`. */
  readonly address: string;
  /** Ends it, and the connections that are open. */
  close(): Promise<void>;
}

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | number>>;
  readonly file?: SiteFile;
}

/**
 * Serves the studio to the browsers of this machine. Throws a ZerosumError where the port is taken or no port, or the
 * studio is not built. Example: `const studio = await serveStudio(); console.log(studio.address);`
 */
export async function serveStudio({
  port,
  folder,
  headers = STUDIO_HEADERS,
}: StudioOptions = {}): Promise<ServedStudio> {
  if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port <= 65535)) {
    throw new ZerosumError("serve.port", { got: String(port) });
  }
  const site = await studioSite(folder);
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    void send(answer(site, request), response);
  });
  const bound = port === undefined ? await listenNear(server, PORT) : await listen(server, port);
  return {
    address: `http://localhost:${bound}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function send({ status, headers, file }: Answer, response: ServerResponse): Promise<void> {
  const opened = file && (await open(file.path).catch(() => null));
  if (opened === null)
    response.writeHead(404).end(); // it went away
  else if (opened === undefined) response.writeHead(status, headers).end();
  else {
    response.writeHead(status, headers);
    await pipeline(opened.createReadStream(), response).catch(() => undefined); // the reader went away
  }
}

/** What a request gets: only GET and HEAD, and only what the site lists. */
function answer(site: ReadonlyMap<string, SiteFile>, { method, url = "/", headers }: IncomingMessage): Answer {
  if (method !== "GET" && method !== "HEAD") return { status: 405, headers: { Allow: "GET, HEAD" } };
  const file = site.get(addressOf(url));
  if (!file) return { status: 404, headers: {} };
  const known = {
    ETag: file.etag,
    "Cache-Control": file.immutable ? `public, max-age=${YEAR_S}, immutable` : "no-cache",
  };
  if (headers["if-none-match"] === file.etag) return { status: 304, headers: known };
  const whole = { ...known, "Content-Type": file.type, "Content-Length": file.bytes };
  return method === "HEAD" ? { status: 200, headers: whole } : { status: 200, headers: whole, file };
}

/** What a request asks for, as the site's files are called: of a folder its page. */
function addressOf(url: string): string {
  try {
    return decodeURIComponent(url.split(/[?#]/, 1)[0].slice(1)).replace(/(?<=^|\/)$/, "index.html");
  } catch {
    return ""; // no percent code
  }
}

/** Listens at `port`; resolves to the port. */
function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException): void => {
      if (error.code === "EADDRINUSE") reject(new ZerosumError("serve.port-taken", { port, free: nextOf(port) }));
      else if (error.code === "EACCES") reject(new ZerosumError("serve.port-forbidden", { port }));
      else reject(error);
    };
    server.once("error", fail).listen(port, HOST, () => {
      server.off("error", fail);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

const nextOf = (port: number): number => (port < 65535 ? port + 1 : port - 1);

/** Listens at `port` or at the first after it that is free. */
async function listenNear(server: Server, port: number): Promise<number> {
  for (let tried = port; ; tried++) {
    try {
      return await listen(server, tried);
    } catch (error) {
      const taken = error instanceof ZerosumError && error.code === "serve.port-taken";
      if (!taken || tried === port + NEXT_PORTS) throw error;
    }
  }
}
