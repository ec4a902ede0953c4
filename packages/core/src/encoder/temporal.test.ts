import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fillNormal, fillUniformFine, PURPOSE } from "../random/index.ts";
import { type Column, isTemporal, type TemporalColumn, type TemporalType, temporalCodec } from "../table/index.ts";
import { weekdayOf } from "../table/temporal/calendar.ts";
import { fitEncoder, openEncoder } from "./encoder.ts";
import { BARE, decoded, matrixOf, numbers, tableOf, texts } from "./fixtures.case.ts";

/** A column of moments; null is missing. */
function moments(name: string, format: string, values: readonly (number | null)[]): TemporalColumn {
  const present = values.filter((value) => value !== null);
  const bounds = [Math.min(...present), Math.max(...present)] as const;
  const kind = temporalCodec(format)?.kind as TemporalType["kind"];
  return {
    type: { name, kind, missingText: "", format, zone: null, lattice: { bounds, step: 1 } },
    values: Float64Array.from(values, (value) => value ?? 0),
    missing: values.includes(null) ? Uint8Array.from(values, (value) => Number(value === null)) : null,
  };
}
const cellsOf = ({ values, missing }: Column): (number | null)[] =>
  Array.from(values, (value, row) => (missing?.[row] ? null : value));
const spansOf = (columns: readonly Column[]) => fitEncoder(tableOf(...(columns as never[]))).plan.spans;
const names = (columns: readonly Column[]) => [...new Set(spansOf(columns).map(({ column }) => column))];
/** Whole numbers below `most`, by a rule. */
const draws = (count: number, most: number, seed = 1): number[] => {
  const u = new Float32Array(count);
  fillUniformFine(u, { seed, purpose: PURPOSE.data }, 0, 1);
  return Array.from(u, (x) => Math.min(most - 1, Math.floor(x * most)));
};

describe("moments come back exactly", () => {
  const anyDay = fc.integer({ min: -30_000, max: 40_000 });
  test.each([
    ["days", (n: number) => n],
    ["days of the working week", (n: number) => (weekdayOf(n) > 4 ? n - 2 : n)],
    ["firsts of months", (n: number) => n - ((n * 7) % 3 === 0 ? 0 : 1)],
  ])("%s, with missing ones", (_, rule) => {
    const cell = fc.oneof({ weight: 9, arbitrary: anyDay.map(rule) }, { weight: 1, arbitrary: fc.constant(null) });
    fc.assert(
      fc.property(fc.array(cell, { minLength: 30, maxLength: 300 }), (cells) => {
        fc.pre(new Set(cells.filter((value) => value !== null)).size > 1);
        const table = tableOf(
          moments("d", "YYYY-MM-DD", cells) as never,
          numbers(
            "n",
            cells.map((_, i) => i % 2),
          ),
        );
        const encoder = fitEncoder(table, BARE);
        const [back] = decoded(encoder, matrixOf(encoder, table), table.rows);
        expect(cellsOf(back)).toEqual(cells);
      }),
      { numRuns: 60 },
    );
  });

  test("timestamps to the second over decades, times to the second", () => {
    const days = draws(2000, 12_000);
    const seconds = draws(2000, 86_400, 2);
    const stamps = moments(
      "t",
      "YYYY-MM-DD HH:mm:ss",
      days.map((day, i) => (i % 9 ? day * 86_400 + seconds[i] : null)),
    );
    const clock = moments("c", "HH:mm:ss", seconds);
    const table = tableOf(stamps as never, clock as never);
    const encoder = fitEncoder(table, BARE);
    const back = decoded(encoder, matrixOf(encoder, table), table.rows);
    expect(back.map(cellsOf)).toEqual([stamps, clock].map(cellsOf));
    const again = openEncoder(JSON.parse(JSON.stringify(encoder.state)));
    expect(decoded(again, matrixOf(again, table), table.rows)).toEqual(back);
  });
});

describe("what the data show has a part of its own", () => {
  const days = draws(4000, 3000).map((day) => day + 15_000);
  test("days of the week", () => {
    expect(names([moments("d", "YYYY-MM-DD", days)])).toEqual(["d"]);
    const working = days.map((day) => (weekdayOf(day) > 4 ? day - 3 : day));
    expect(names([moments("d", "YYYY-MM-DD", working)])).toEqual(["d: weekday", "d: week"]);
    expect(spansOf([moments("d", "YYYY-MM-DD", working)])[0]).toMatchObject({ kind: "categorical", width: 5 });
  });

  test("days of the month: monthly data have none but the first", () => {
    const read = (text: string): number => {
      const moment = temporalCodec("YYYY-MM-DD")?.read(text);
      return typeof moment === "object" ? moment.value : Number.NaN;
    };
    const monthly = draws(2000, 240).map((n) =>
      read(`${2000 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, "0")}-01`),
    );
    expect(names([moments("d", "YYYY-MM-DD", monthly)])).toEqual(["d: month"]);
  });

  test("hours", () => {
    const hours = draws(4000, 8, 3).map((n) => 9 + n);
    const minutes = draws(4000, 60, 4);
    const stamps = days.map((day, i) => day * 86_400 + hours[i] * 3600 + minutes[i] * 60);
    expect(names([moments("t", "YYYY-MM-DD HH:mm:ss", stamps)])).toEqual(["t: day", "t: clock"]);
    expect(names([moments("c", "HH:mm:ss", minutes)])).toEqual(["c"]);
  });
});

describe("a date that comes before another", () => {
  const rows = 3000;
  const start = draws(rows, 700).map((day) => 18_000 + day);
  const gap = draws(rows, 30, 2);
  const columns = [
    moments(
      "end",
      "YYYY-MM-DD",
      start.map((day, i) => (i % 10 === 0 ? null : day + gap[i])),
    ),
    moments("start", "YYYY-MM-DD", start),
    moments(
      "paid",
      "YYYY-MM-DD",
      start.map((day, i) => (i % 10 === 0 ? null : day + gap[i] + (i % 5))),
    ),
    texts(
      "t",
      start.map((_, i) => (i % 2 ? "x" : "y")),
    ),
  ];
  const table = tableOf(...(columns as never[]));
  const encoder = fitEncoder(table, BARE);

  test("is what the later one is told from, and all come back", () => {
    const after = encoder.state.columns.map((state) => (state.encoding === "temporal" ? state.after : null));
    expect(after).toEqual(["start", null, "end", null]);
    const back = decoded(encoder, matrixOf(encoder, table), rows);
    expect(back.map(cellsOf)).toEqual(columns.map(cellsOf));
  });

  test("does so in whatever G makes", () => {
    const noise = new Float32Array(rows * encoder.plan.width);
    fillNormal(noise, { seed: 5, purpose: PURPOSE.latent }, 0, encoder.plan.width);
    const [end, begin, paid] = encoder.decode(noise, rows, new Float32Array(0));
    if (!(isTemporal(end) && isTemporal(begin) && isTemporal(paid))) throw new Error("dates became something else");
    let compared = 0;
    for (let row = 0; row < rows; row++) {
      if (end.missing?.[row] || paid.missing?.[row]) continue;
      compared++;
      expect(end.values[row]).toBeGreaterThanOrEqual(begin.values[row]);
      expect(paid.values[row]).toBeGreaterThanOrEqual(end.values[row]);
    }
    expect(compared).toBeGreaterThan(rows / 4);
  });

  test("no state goes round in a circle", () => {
    const state = JSON.parse(JSON.stringify(encoder.state));
    state.columns[1].after = "paid";
    expect(() => openEncoder(state)).toThrow("Cannot open the encoder: got a damaged state.columns");
    state.columns[1].after = "nobody";
    expect(() => openEncoder(state)).toThrow("Cannot open the encoder: got a damaged state.columns");
  });
});

test("of a moment too, what few rows hold is not learnt: bounds are means of the ten outermost rows", () => {
  const days = Array.from({ length: 400 }, (_, i) =>
    i === 0 ? -40_000 : i === 1 ? 90_001 : 18_000 + ((i * 37) % 800),
  );
  const format = "YYYY-MM-DD";
  const lattice = { bounds: [-40_000, 90_001] as const, step: 1 };
  const type = { name: "born", kind: "date" as const, missingText: "", format, zone: null, lattice };
  const { state } = fitEncoder(
    tableOf(
      { type, values: Float64Array.from(days), missing: null } as never,
      numbers(
        "n",
        days.map((_, i) => i % 2),
      ),
    ),
  );
  expect(JSON.stringify(state)).not.toMatch(/-40000|90001/);
  const few = { type, values: Float64Array.from(days), missing: Uint8Array.from(days, (_, i) => Number(i > 2)) };
  const sparse = fitEncoder(
    tableOf(
      few as never,
      numbers(
        "n",
        days.map((_, i) => i % 2),
      ),
    ),
  ).state;
  expect(JSON.stringify(sparse)).not.toMatch(/-40000|90001/);
  expect(sparse.withheld).toEqual({ born: { values: 3, rows: 3 } });
});
