export const graph = {
  "graph.shape": (p: { op: string; got: string; expected: string }) =>
    `Cannot build ${p.op}: got ${p.got}; expected ${p.expected}`,
};
