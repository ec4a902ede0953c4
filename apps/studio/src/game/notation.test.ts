import { describe, expect, it } from "vitest";
import { formula, typeset } from "./notation.ts";

const inside = (source: string): string => formula(source).slice("<math>".length, -"</math>".length);

describe("notation", () => {
  it("tells variables, names, numbers and signs", () => {
    expect(inside("D=0.5")).toBe("<mi>D</mi><mo>=</mo><mn>0.5</mn>");
    expect(inside("log D")).toBe('<mi>log</mi><mspace width="0.17em"></mspace><mi>D</mi>');
    expect(inside("(x)")).toBe(
      '<mo stretchy="false" lspace="0" rspace="0">(</mo><mi>x</mi><mo stretchy="false" lspace="0" rspace="0">)</mo>',
    );
  });

  it("sets indices, powers, limits and fractions", () => {
    expect(inside("p_data")).toBe("<msub><mi>p</mi><mi>data</mi></msub>");
    expect(inside("x^{i}_1")).toBe("<msubsup><mi>x</mi><mn>1</mn><mrow><mi>i</mi></mrow></msubsup>");
    expect(inside("\\sum_{i=1}^m")).toContain("<munderover>");
    expect(inside("\\frac{1}{m}")).toBe("<mfrac><mrow><mn>1</mn></mrow><mrow><mi>m</mi></mrow></mfrac>");
    expect(inside("\\under{max}{D}")).toBe("<munder><mrow><mi>max</mi></mrow><mrow><mi>D</mi></mrow></munder>");
  });

  it("leaves the words between formulas as they are, harmless", () => {
    expect(typeset("a <b> & $x<y$ c")).toBe("a &#60;b&#62; &#38; <math><mi>x</mi><mo>&#60;</mo><mi>y</mi></math> c");
  });
});
