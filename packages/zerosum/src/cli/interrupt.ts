const EXIT_CODES: Partial<Record<NodeJS.Signals, number>> = { SIGINT: 130, SIGTERM: 143 };
/** npm and npx pass on the Ctrl-C that the terminal has already sent: two within this time are one. */
const ONE_PRESS_MS = 300;

/** A signal that Ctrl-C aborts. */
interface Interrupt {
  readonly signal: AbortSignal;
  /** 128 + the number of the signal that came first. */
  exitCode(): number;
  /** Stops listening. */
  done(): void;
}

/** The first Ctrl-C, or the first request to terminate, aborts the signal; the second one ends the program at once. */
export function onInterrupt(first: () => void): Interrupt {
  const controller = new AbortController();
  let [code, at] = [EXIT_CODES.SIGINT as number, 0];
  const listen = (name: NodeJS.Signals): void => {
    const now = performance.now();
    if (controller.signal.aborted) {
      if (now - at > ONE_PRESS_MS) endAtOnce(name);
      return;
    }
    [code, at] = [EXIT_CODES[name] as number, now];
    first();
    controller.abort();
  };
  const names = Object.keys(EXIT_CODES) as NodeJS.Signals[];
  for (const name of names) process.on(name, listen);
  return {
    signal: controller.signal,
    exitCode: () => code,
    done() {
      for (const name of names) process.off(name, listen);
    },
  };
}

/** Ends the program at a Ctrl-C, and removes what is half-written. */
export function exitOnInterrupt(): void {
  for (const name of Object.keys(EXIT_CODES) as NodeJS.Signals[]) process.once(name, () => endAtOnce(name));
}

/**
 * Dies by the signal, which a shell calls 130. process.exit would wait for the threads, and ONNX Runtime aborts where one
 * is ended within a run.
 */
function endAtOnce(name: NodeJS.Signals): void {
  process.emit("exit", EXIT_CODES[name] as number);
  process.removeAllListeners(name);
  process.kill(process.pid, name);
}
