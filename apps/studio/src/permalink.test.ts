import { describe, expect, it } from "vitest";
import { type Permalink, readPermalink, writePermalink } from "./permalink.ts";

const through = ({ setup, place }: Permalink): Permalink | null => {
  const given = Object.entries(writePermalink(setup, place)).filter(([, value]) => value !== null);
  return readPermalink(new URLSearchParams(given as [string, string][]));
};

describe("a permalink", () => {
  it("holds a game and all that was done in it", () => {
    const whole: Permalink = {
      setup: {
        data: { kind: "density", text: "mixture:means=-2/2,sds=0.5" },
        options: { objective: "hinge", learningRate: 1e-4, seed: 12 },
        edits: [
          { step: 120, part: 0, kind: "set", options: { learningRate: 0.002, r1: 1 } },
          { step: 340, part: 2, kind: "extra", player: "discriminator", times: 40 },
          { step: 340, part: 2, kind: "extra", player: "generator", times: 1 },
        ],
      },
      place: { step: 341, part: 1 },
    };
    expect(through(whole)).toEqual(whole);
  });

  it("names rows of one's own by their hash and columns, whatever these are called", () => {
    const data = { kind: "rows", name: "a~b.csv", columns: ["x, y", "키 (cm)"], hash: "0f3a", rows: null } as const;
    expect(through({ setup: { data, options: {}, edits: [] }, place: null })?.setup.data).toEqual(data);
  });

  it("is none where no game is named", () => {
    expect(readPermalink(new URLSearchParams("lang=ko"))).toBeNull();
  });

  it.each([
    ["d=ring&n=many", "many"],
    ["d=ring&o=rate", "rate"],
    ["d=ring&o=a:b:c", "a:b:c"],
    ["d=ring&e=12", "12"],
    ["d=ring&e=x,D*1", "x"],
    ["d=rows:", "rows:"],
  ])("says of %s that it cannot read %s", (query, piece) => {
    expect(() => readPermalink(new URLSearchParams(query))).toThrow(piece);
  });
});
