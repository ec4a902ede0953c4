import type { Runtime } from "@zerosum/core";

/** Milliseconds after which a worker reads its messages. */
const LONG = 50;

/** Lets the worker read its messages, without a timer's delay. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** A runtime that lets the worker read its messages between runs, whenever it has not for a while: nothing it computes depends on that. */
export function breathing(runtime: Runtime): Runtime {
  let last = performance.now();
  return {
    ...runtime,
    async load(model) {
      const session = await runtime.load(model);
      return {
        ...session,
        async run(feeds, fetches) {
          if (performance.now() - last > LONG) {
            await nextTurn();
            last = performance.now();
          }
          return session.run(feeds, fetches);
        },
      };
    },
  };
}
