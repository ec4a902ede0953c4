import { type Language, say, ZerosumError } from "@zerosum/core";
import { serveStudio } from "../studio/serve.ts";
import { onInterrupt } from "./interrupt.ts";
import { openInBrowser } from "./open-in-browser.ts";
import { printLine } from "./output.ts";

interface StudioFlags {
  readonly port?: string;
  readonly open?: boolean;
  readonly lang?: string;
}

/** `zerosum studio`: serves the studio until Ctrl-C, and opens the browser where somebody looks on. */
export async function runStudio({ port, open = true, lang }: StudioFlags, language: Language): Promise<void> {
  const studio = await serveStudio({ port: portOf(port) });
  const interrupt = onInterrupt(() => undefined);
  // A language that was asked for holds in the page too; else the browser's does.
  const address = lang === undefined ? studio.address : `${studio.address}#/game?lang=${lang}`;
  console.error(say(language, "cli.say.studio", undefined));
  printLine(address);
  if (open && process.stdout.isTTY && !process.env.CI) openInBrowser(address);
  await new Promise((resolve) => interrupt.signal.addEventListener("abort", resolve));
  await studio.close();
  interrupt.done();
}

function portOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d{1,5}$/.test(text)) throw new ZerosumError("serve.port", { got: text });
  return Number(text);
}
