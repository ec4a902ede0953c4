// The one part of Papa Parse that is used. Its published types bring Node's along, which the core must not see.
declare module "papaparse/papaparse.js" {
  interface ParserResult {
    readonly data: string[][];
    readonly errors: readonly { readonly type: string; readonly index?: number }[];
    /** `cursor`: where the last row that was not taken begins. */
    readonly meta: { readonly cursor: number };
  }
  class Parser {
    constructor(config: { delimiter: string; newline: string });
    parse(input: string, baseIndex: number, ignoreLastRow: boolean): ParserResult;
  }
  const papa: { readonly Parser: typeof Parser };
  export default papa;
}
