import type { SchemaElement } from "hyparquet";
import { ZerosumError } from "../errors.ts";
import { shortestFloat } from "./number-text.ts";

/** How the values of a column are spelt. */
interface ParquetText {
  /** The text of a value as it is stored. */
  readonly textOf: (value: never) => string;
  /** What is done to all texts of the column together: each stays different from the others. */
  readonly tidy?: (texts: readonly string[]) => readonly string[];
}

type Logical = NonNullable<SchemaElement["logical_type"]>;

/** Logical types that hyparquet may undo: what it gives is what is meant. */
const UNDONE = ["STRING", "INTEGER", "UUID", "FLOAT16"];

/** The element without what would have its values rounded. */
export function storedPlainly(element: SchemaElement): SchemaElement {
  const { converted_type, logical_type, ...plain } = element;
  return {
    ...plain,
    ...(converted_type && /^(UTF8|U?INT_\d+)$/.test(converted_type) && { converted_type }),
    ...(logical_type && UNDONE.includes(logical_type.type) && { logical_type }),
  };
}

/** How a column's values become the texts that CSV would have: ISO dates and times, decimals with all their digits. */
export function parquetText(element: SchemaElement): ParquetText {
  const { name, type, converted_type: converted } = element;
  const logical: Partial<Logical> & { type?: string } = element.logical_type ?? {};
  const unit = "unit" in logical ? logical.unit : /MICROS$/.test(converted ?? "") ? "MICROS" : "MILLIS";
  if (logical.type === "DATE" || converted === "DATE") return { textOf: dateText };
  if (logical.type === "TIMESTAMP" || converted?.startsWith("TIMESTAMP")) {
    // Of the two old types only those in UTC were meant.
    const zone = "isAdjustedToUTC" in logical && !logical.isAdjustedToUTC ? "" : "Z";
    return { textOf: timestampText(PER_SECOND[unit], zone), tidy: withoutNeedlessFraction(zone) };
  }
  if (type === "INT96") return { textOf: timestampText(PER_SECOND.NANOS, ""), tidy: withoutNeedlessFraction("") };
  if (logical.type === "TIME" || converted?.startsWith("TIME_"))
    return { textOf: timeText(PER_SECOND[unit]), tidy: withoutNeedlessFraction("") };
  if (logical.type === "DECIMAL" || converted === "DECIMAL")
    return { textOf: decimalText(("scale" in logical ? logical.scale : element.scale) ?? 0) };
  if (type === "FLOAT" || logical.type === "FLOAT16") return { textOf: (value) => floatText(shortestFloat(value)) };
  if (type === "DOUBLE") return { textOf: floatText };
  if (type === "BYTE_ARRAY" || type === "FIXED_LEN_BYTE_ARRAY") return { textOf: bytesText(name) };
  return { textOf: String };
}

/** A whole number of a column of fractions keeps its point, as Python writes it, so that the column stays one of them. */
const floatText = (value: number): string =>
  Number.isInteger(value) && Math.abs(value) < 1e16 ? `${value}.0` : String(value);

const PER_SECOND = { MILLIS: 1_000n, MICROS: 1_000_000n, NANOS: 1_000_000_000n } as const;

const dateText = (days: number): string => new Date(days * 86_400_000).toISOString().split("T")[0];

/** Seconds of a count of parts of a second, and the digits of the rest. */
function split(value: bigint | number, perSecond: bigint): readonly [seconds: number, fraction: string] {
  const count = BigInt(value);
  const rest = ((count % perSecond) + perSecond) % perSecond;
  return [Number((count - rest) / perSecond), String(rest).padStart(String(perSecond).length - 1, "0")];
}

const timestampText = (perSecond: bigint, zone: string) => (value: bigint | number) => {
  const [seconds, fraction] = split(value, perSecond);
  return `${new Date(seconds * 1000).toISOString().replace(/\.000Z$/, "")}.${fraction}${zone}`;
};

const timeText = (perSecond: bigint) => (value: bigint | number) => {
  const [seconds, fraction] = split(value, perSecond);
  return `${new Date(seconds * 1000).toISOString().slice(11, 19)}.${fraction}`;
};

/** Cuts off the digits below the second that no text of the column needs, three at a time. */
const withoutNeedlessFraction = (zone: string) => (texts: readonly string[]) => {
  let needed = 0;
  for (const text of texts) {
    const digits = /\.(\d*?)0*Z?$/.exec(text)?.[1].length ?? 0;
    needed = Math.max(needed, 3 * Math.ceil(digits / 3));
  }
  return texts.map((text) => {
    const point = text.lastIndexOf(".");
    return point < 0 ? text : text.slice(0, needed === 0 ? point : point + 1 + needed) + zone;
  });
};

const decimalText = (scale: number) => (value: bigint | number | Uint8Array) => {
  const unscaled = value instanceof Uint8Array ? twosComplement(value) : BigInt(value);
  const digits = String(unscaled < 0n ? -unscaled : unscaled).padStart(scale + 1, "0");
  const whole = digits.slice(0, digits.length - scale);
  return `${unscaled < 0n ? "-" : ""}${whole}${scale > 0 ? `.${digits.slice(-scale)}` : ""}`;
};

const twosComplement = (bytes: Uint8Array): bigint =>
  BigInt.asIntN(
    bytes.length * 8,
    bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n),
  );

/** Old writers mark texts as bytes: bytes are read as UTF-8, and refused where they are none. */
function bytesText(column: string): ParquetText["textOf"] {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  return (value: Uint8Array | string) => {
    if (typeof value === "string") return value;
    try {
      return decoder.decode(value);
    } catch (cause) {
      throw new ZerosumError("table.bytes", { column }, { cause });
    }
  };
}
