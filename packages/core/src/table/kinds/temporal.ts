import type { ColumnType, TemporalColumn, TemporalType } from "../column.ts";
import type { Notice } from "../notice.ts";
import { temporalCells } from "../parquet-cells.ts";
import { missingTextOf, presentTexts, type RawColumn } from "../raw-column.ts";
import { refuseCell } from "../refuse-cell.ts";
import type { ColumnSpec } from "../schema.ts";
import { type TemporalCodec, type TemporalKind, temporalCodec } from "../temporal/format.ts";
import { type SniffedFormat, sniffFormat, sniffMostly } from "../temporal/sniff.ts";
import { offsetOfZone } from "../temporal/zone.ts";
import type { Kind } from "./kind.ts";

const sniffed = new WeakMap<RawColumn, SniffedFormat | undefined>();

/** The format of a column, found once: three kinds ask for it. */
function formatIn(raw: RawColumn): SniffedFormat | undefined {
  if (!sniffed.has(raw)) sniffed.set(raw, sniffFormat(presentTexts(raw)));
  return sniffed.get(raw);
}

/** The kind of dates, of times of day or of timestamps. */
export const temporalKind = (name: TemporalKind): Kind => ({
  name,
  detect: (raw) => formatIn(raw)?.kind === name,
  parse: (raw, given) => parseMoments(raw, name, given),
  format: (type) => {
    const { format, zone } = typeOf(type);
    const codec = codecOf(format);
    return (value) => codec.write(value, zone);
  },
  json: (type) => {
    const { format, zone } = typeOf(type);
    const codec = codecOf(format);
    return (value) => JSON.stringify(codec.write(value, zone));
  },
  parquet: (type) => temporalCells(typeOf(type)),
  notices: ({ type }, raw, given) => [...ambiguity(raw, given), ...mixedZones(typeOf(type), raw)],
});

function typeOf(type: ColumnType): TemporalType {
  if (!("lattice" in type)) throw new TypeError(`${type.name} is no column of dates or times`);
  return type;
}

function codecOf(format: string): TemporalCodec {
  const codec = temporalCodec(format);
  if (!codec) throw new TypeError(`${format} is no format of dates or times`);
  return codec;
}

function parseMoments(raw: RawColumn, kind: TemporalKind, given: ColumnSpec = {}): TemporalColumn {
  const found = formatIn(raw);
  const format = given.format ?? (found?.kind === kind ? found.format : usualFormat(raw, kind));
  const codec = codecOf(format);
  const zone = given.zone ?? zoneOf(raw, codec);
  const perMinute = codec.perDay / 1440;
  const offset = (of: string | null): number => offsetOfZone(of ?? "Z") ?? 0;
  const moments = new Float64Array(raw.texts.length);
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  raw.texts.forEach((text, code) => {
    if (raw.missing[code]) return;
    const moment = codec.read(text);
    if (typeof moment !== "object") refuseCell(raw, code, kind, { format, calendar: moment === "calendar" });
    // The same instant on the clock of the column's zone.
    moments[code] = moment.value + (offset(zone) - offset(moment.zone)) * perMinute;
    low = Math.min(low, moments[code]);
    high = Math.max(high, moments[code]);
  });
  const step = stepOf(
    moments.filter((_, code) => !raw.missing[code]),
    low,
  );
  const values = Float64Array.from(raw.codes, (code) => moments[code]);
  const missing = raw.missing.includes(true) ? Uint8Array.from(raw.codes, (code) => Number(raw.missing[code])) : null;
  const lattice = { bounds: [low, high], step } as const;
  return { type: { name: raw.name, kind, missingText: missingTextOf(raw), format, zone, lattice }, values, missing };
}

/** The greatest common divisor of the distances between values; 1 where there is one value only. */
function stepOf(values: Float64Array, low: number): number {
  let step = 0;
  for (const value of values) {
    let distance = value - low;
    while (distance > 0) [step, distance] = [distance, step % distance];
    if (step === 1) break;
  }
  return step || 1;
}

/** What a schema means that names a kind and no format where none can be found: the errors then tell of this one. */
function usualFormat(raw: RawColumn, kind: TemporalKind): string {
  const usual = { date: "YYYY-MM-DD", time: "HH:mm:ss", timestamp: "YYYY-MM-DD HH:mm:ss" };
  return sniffMostly(presentTexts(raw), kind) ?? usual[kind];
}

/** How many rows are written with each zone, the most frequent first. */
function zonesOf(raw: RawColumn, codec: TemporalCodec): readonly [zone: string, rows: number][] {
  if (!codec.zoned) return [];
  const rows = new Map<string, number>();
  raw.texts.forEach((text, code) => {
    const moment = raw.missing[code] ? undefined : codec.read(text);
    if (typeof moment === "object" && moment.zone !== null)
      rows.set(moment.zone, (rows.get(moment.zone) ?? 0) + raw.counts[code]);
  });
  return [...rows].sort((a, b) => b[1] - a[1]);
}

const zoneOf = (raw: RawColumn, codec: TemporalCodec): string | null => zonesOf(raw, codec)[0]?.[0] ?? null;

function mixedZones({ name, format, zone }: TemporalType, raw: RawColumn): readonly Notice[] {
  const others = zonesOf(raw, codecOf(format)).filter(([each]) => each !== zone);
  if (zone === null || others.length === 0) return [];
  const rows = others.reduce((sum, [, count]) => sum + count, 0);
  return [{ code: "table.zones", params: { column: name, zone, others: others.map(([each]) => each), rows } }];
}

function ambiguity(raw: RawColumn, given: ColumnSpec = {}): readonly Notice[] {
  const found = given.format === undefined ? formatIn(raw) : undefined;
  if (!found?.other) return [];
  const { format, other } = found;
  const example = presentTexts(raw)[0];
  return [{ code: "table.ambiguous", params: { column: raw.name, format, other, example } }];
}
