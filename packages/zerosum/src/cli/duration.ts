import { ZerosumError } from "@zerosum/core";

const SECONDS = { s: 1, m: 60, h: 3600 };

/** The seconds of a time such as 90s, 10m, 1.5h or 90. */
export function parseDuration(text: string): number {
  const match = /^(\d+(?:\.\d+)?)(s|m|h)?$/.exec(text.trim());
  const seconds = match ? Number(match[1]) * SECONDS[(match[2] ?? "s") as keyof typeof SECONDS] : 0;
  if (!(seconds > 0)) throw new ZerosumError("cli.duration", { got: text });
  return seconds;
}
