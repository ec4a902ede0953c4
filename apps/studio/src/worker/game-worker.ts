import { catalogue } from "./catalogue.ts";
import { wasmEngine } from "./engine.ts";
import type { GameEvent, GameRequest } from "./game-messages.ts";
import { GameRun } from "./game-run.ts";
import { saidOf } from "./said.ts";

const post = (event: GameEvent, transfer: Transferable[] = []): void => self.postMessage(event, { transfer });

/** Requests that come before the engine is there wait for it. */
const waiting: GameRequest[] = [];
let run: GameRun | undefined;
self.onmessage = ({ data }: MessageEvent<GameRequest>) => {
  if (run) run.ask(data);
  else waiting.push(data);
};

try {
  post({ type: "catalogue", ...catalogue() });
  // A tiny game is fastest on one thread.
  run = new GameRun(await wasmEngine(1), post);
  for (const request of waiting) run.ask(request);
  await run.play();
} catch (error) {
  post({ type: "error", message: saidOf(error) });
}
