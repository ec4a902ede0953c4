export const random = {
  "random.seed": (p: { seed: number }) =>
    `Cannot draw random numbers: got seed ${p.seed}; expected a whole number from 0 to 9007199254740991; use for example seed 1`,
  "random.attempt": (p: { attempt: number }) =>
    `Cannot draw random numbers: got attempt ${p.attempt}; expected a whole number from 0 to 16777215`,
  "random.row": (p: { row: number }) =>
    `Cannot draw random rows: got first row ${p.row}; expected a whole number from 0, with the last row below 9007199254740991`,
  "random.length": (p: { length: number; width: number }) =>
    `Cannot draw random rows: got an array of ${p.length} numbers and rows of ${p.width}; expected a whole number of rows; use a length that is a multiple of the width`,
  "random.range": (p: { n: number }) =>
    `Cannot draw a whole number below n: got n ${p.n}; expected a whole number from 1 to 4294967296`,
  "random.permutation": (p: { length: number }) =>
    `Cannot shuffle rows: got ${p.length} rows; expected a whole number from 1 to 281474976710656`,
};
