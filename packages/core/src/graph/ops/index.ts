import * as arithmetic from "./arithmetic.ts";
import * as indexing from "./indexing.ts";
import * as layout from "./layout.ts";
import * as matrix from "./matrix.ts";
import * as pointwise from "./pointwise.ts";
import * as reduction from "./reduction.ts";
import * as softmax from "./softmax.ts";

/** Every op that computes something, for the tests and tools that go through them all. */
export const OPS = { ...pointwise, ...arithmetic, ...reduction, ...matrix, ...layout, ...indexing, ...softmax };
