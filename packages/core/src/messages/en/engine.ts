export const engine = {
  "engine.variable-size": (p: { name: string; got: number; expected: number }) =>
    `Cannot set the variable ${p.name}: got ${p.got} numbers; expected ${p.expected}, as its shape says`,
  "engine.feed-size": (p: { name: string; got: number | "nothing"; expected: number }) =>
    `Cannot run the program: got ${p.got === "nothing" ? p.got : `${p.got} numbers`} for ${p.name}; expected ${p.expected} numbers`,
};
