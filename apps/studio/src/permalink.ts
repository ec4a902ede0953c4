import type { Edit, GameData, Place, Setup } from "./worker/game-messages.ts";

/** What an address says of a game. */
export interface Permalink {
  readonly setup: Setup;
  /** Where it stood; null where the address does not say. */
  readonly place: Place | null;
}

type Value = number | string | boolean;

/** The parameters of an address that name a game exactly, with whatever was done while it went on. */
export function writePermalink({ data, options, edits }: Setup, place: Place | null): Record<string, string | null> {
  return {
    d: data.kind === "density" ? data.text : `rows:${[data.hash, ...data.columns, data.name].map(escaped).join("~")}`,
    o: writeOptions(options) || null,
    e: edits.map(writeEdit).join("_") || null,
    n: place && (place.step > 0 || place.part > 0) ? writePlace(place) : null,
  };
}

/**
 * Reads what {@link writePermalink} wrote; null where the address names no game.
 * @throws Error that says which piece could not be read
 */
export function readPermalink(query: URLSearchParams): Permalink | null {
  const data = query.get("d");
  const place = query.get("n");
  if (data === null) return null;
  return {
    setup: {
      data: readData(data),
      options: readOptions(query.get("o") ?? ""),
      edits: split(query.get("e") ?? "", "_").map(readEdit),
    },
    place: place === null ? null : readPlace(place),
  };
}

const split = (text: string, by: string): string[] => (text === "" ? [] : text.split(by));
const escaped = (text: string): string => encodeURIComponent(text).replace(/~/g, "%7E");

function readData(text: string): GameData {
  if (!text.startsWith("rows:")) return { kind: "density", text };
  const [hash, ...names] = text.slice("rows:".length).split("~").map(decodeURIComponent);
  const name = names.pop();
  if (!hash || !name || names.length < 1 || names.length > 2) throw new Error(text);
  return { kind: "rows", hash, columns: names, name, rows: null };
}

const writeOptions = (options: object): string =>
  Object.entries(options)
    .map(([name, value]) => `${name}:${value}`)
    .join(",");

function readOptions(text: string): Setup["options"] {
  return Object.fromEntries(
    split(text, ",").map((part) => {
      const [name, value, ...rest] = part.split(":");
      if (!name || value === undefined || rest.length > 0) throw new Error(part);
      return [name, readValue(value)];
    }),
  );
}

function readValue(text: string): Value {
  if (text === "true" || text === "false") return text === "true";
  return text !== "" && Number.isFinite(Number(text)) ? Number(text) : text;
}

const writePlace = ({ step, part }: Place): string => (part > 0 ? `${step}.${part}` : String(step));

function readPlace(text: string): Place {
  const match = /^(\d{1,9})(?:\.(\d{1,3}))?$/.exec(text);
  if (!match) throw new Error(text);
  return { step: Number(match[1]), part: Number(match[2] ?? 0) };
}

/** `120,learningRate:0.001` at step 120 another rate; `120.2,D*5` after two parts of the next, five steps of D out of turn. */
const writeEdit = (edit: Edit): string =>
  `${writePlace(edit)},${edit.kind === "set" ? writeOptions(edit.options) : `${edit.player === "generator" ? "G" : "D"}*${edit.times}`}`;

function readEdit(text: string): Edit {
  const comma = text.indexOf(",");
  if (comma < 0) throw new Error(text);
  const place = readPlace(text.slice(0, comma));
  const rest = text.slice(comma + 1);
  const extra = /^([DG])\*(\d{1,6})$/.exec(rest);
  if (!extra) return { ...place, kind: "set", options: readOptions(rest) };
  return {
    ...place,
    kind: "extra",
    player: extra[1] === "G" ? "generator" : "discriminator",
    times: Number(extra[2]),
  };
}
