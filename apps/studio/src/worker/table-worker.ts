import { version } from "../../package.json";
import { breathing } from "./breathe.ts";
import { openEngine, threadsOf } from "./engine.ts";
import { browserStore } from "./kept-training.ts";
import type { TableRequest } from "./table-messages.ts";
import { TableStudio } from "./table-studio.ts";

const studio = new TableStudio({
  async engine(device, threads) {
    const { runtime, notice } = await openEngine({ device, threads });
    return { runtime: breathing(runtime), notice };
  },
  threads: (threads) => threadsOf({ threads }),
  store: browserStore(),
  origin: { zerosum: version, cpu: navigator.userAgent },
  post: (event) => self.postMessage(event),
});
self.onmessage = ({ data }: MessageEvent<TableRequest>) => studio.ask(data);
await studio.greet();
