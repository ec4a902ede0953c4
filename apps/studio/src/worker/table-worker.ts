import { version } from "../../package.json";
import { breathing } from "./breathe.ts";
import { openEngine, threadsOf } from "./engine.ts";
import { browserStore } from "./kept-training.ts";
import type { TableRequest } from "./table-messages.ts";
import { TableStudio } from "./table-studio.ts";

/** The browser and its version, and no more of what it tells. */
const browser = /(Firefox|Edg|Chrome|Safari)\/\d+/.exec(navigator.userAgent)?.[0] ?? "browser";

const studio = new TableStudio({
  async engine(device, threads) {
    const { runtime, notice } = await openEngine({ device, threads });
    return { runtime: breathing(runtime), notice };
  },
  threads: (threads) => threadsOf({ threads }),
  store: browserStore(),
  origin: { zerosum: version, cpu: browser },
  post: (event) => self.postMessage(event),
});
self.onmessage = ({ data }: MessageEvent<TableRequest>) => studio.ask(data);
await studio.greet();
