import { catalogue } from "./catalogue.ts";
import { wasmEngine } from "./engine.ts";
import type { GameEvent, GameRequest } from "./game-messages.ts";
import { GameRun } from "./game-run.ts";

const post = (event: GameEvent, transfer: Transferable[] = []): void => self.postMessage(event, { transfer });

post({ type: "catalogue", ...catalogue() });
// A tiny game is fastest on one thread.
const run = new GameRun(wasmEngine(1), post);
self.onmessage = ({ data }: MessageEvent<GameRequest>) => run.ask(data);
await run.play();
