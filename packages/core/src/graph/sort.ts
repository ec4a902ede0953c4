import type { DType } from "./dtype.ts";
import type { Tensor } from "./op.ts";

/** Everything the outputs depend on, inputs before what is made of them. Deep graphs do not overflow the stack. */
export function sortTopologically(outputs: readonly Tensor<DType>[]): Tensor<DType>[] {
  const order: Tensor<DType>[] = [];
  const seen = new Set<Tensor<DType>>();
  const stack: { tensor: Tensor<DType>; next: number }[] = [];
  for (const output of outputs) {
    if (seen.has(output)) continue;
    seen.add(output);
    stack.push({ tensor: output, next: 0 });
    while (stack.length > 0) {
      const top = stack[stack.length - 1];
      if (top.next === top.tensor.inputs.length) {
        order.push(top.tensor);
        stack.pop();
        continue;
      }
      const input = top.tensor.inputs[top.next++];
      if (!seen.has(input)) {
        seen.add(input);
        stack.push({ tensor: input, next: 0 });
      }
    }
  }
  return order;
}
