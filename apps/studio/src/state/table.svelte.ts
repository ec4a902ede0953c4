import type { TableSchema, TrainOptionsInput } from "@zerosum/core";
import { saveAddress, saveFile } from "../save-file.ts";
import type { OptionSpec, Said } from "../worker/game-messages.ts";
import type {
  Left,
  ModelView,
  Notable,
  Reading,
  RowsWish,
  Settled,
  TableEvent,
  TableRequest,
  TableView,
  Trouble,
} from "../worker/table-messages.ts";
import { t } from "./preferences.svelte.ts";
import { route } from "./route.svelte.ts";

/** What the worker is at. */
type Busy = "reading" | "typing" | "encoding" | "training" | "refining" | "making" | "judging" | "saving";

/** How a training stands. */
interface Run {
  readonly name: string;
  readonly step: number;
  readonly steps: number;
  readonly engine: string;
  readonly notice: Notable | null;
  readonly seconds: number | null;
  readonly value: number;
  readonly realScore: number;
  readonly fakeScore: number;
  readonly refined: number;
  /** The last step that a closed page would go on from; null where the browser keeps none. */
  readonly kept: number | null;
  readonly mayKeep: boolean;
}

/** Something that went wrong, and what it was about. */
interface Problem {
  readonly about: Trouble;
  readonly message: Said;
  readonly memory: boolean;
}

/** Rows of a table from which on some are kept apart unasked. */
const MANY = 1000;
/** Rows from which on a training of the balanced preset takes many minutes here. */
const LARGE = 2000;

/**
 * What the page knows of the reader's table: it asks a worker, which reads, trains, makes and judges. One piece: what it asks and
 * what it hears change the same few fields.
 */
class Tables {
  options = $state.raw<readonly OptionSpec[]>([]);
  style = $state.raw("");
  left = $state.raw<Left | null>(null);
  busy = $state.raw<Busy | null>(null);
  done = $state.raw(0);
  file = $state.raw<File | null>(null);
  reading = $state.raw<Reading>({});
  table = $state.raw<TableView | null>(null);
  /** What the reader asks for: options by name, and whether rows are kept apart. */
  given = $state.raw<TrainOptionsInput>({});
  holdout = $state.raw(false);
  settled = $state.raw<Settled | null>(null);
  run = $state.raw<Run | null>(null);
  estimates = $state.raw<readonly { readonly step: number; readonly auc: number; readonly said: Said }[]>([]);
  pictures = $state.raw<{ readonly step: number; readonly html: Said } | null>(null);
  model = $state.raw<ModelView | null>(null);
  notices = $state.raw<readonly Said[]>([]);
  rowsNotice = $state.raw<Said | null>(null);
  /** The file of rows that was made last: it can be had again. */
  made = $state.raw<{ readonly name: string; readonly rows: number; readonly url: string } | null>(null);
  report = $state.raw<{ readonly html: Said; readonly name: string } | null>(null);
  problem = $state.raw<Problem | null>(null);
  /** Whether the worker ended, as it does without memory. */
  broken = $state.raw(false);
  /** Whether there is a model that is nowhere but here. */
  unsaved = $state.raw(false);
  #worker: Worker | undefined;

  /** Whether a training is under way. */
  get isTraining(): boolean {
    return this.busy === "encoding" || this.busy === "training" || this.busy === "refining";
  }

  /** Starts the worker, once. */
  open(): void {
    if (this.#worker) return;
    addEventListener("beforeunload", this.#leave);
    const worker = new Worker(new URL("../worker/table-worker.ts", import.meta.url), { type: "module" });
    worker.onmessage = ({ data }: MessageEvent<TableEvent>) => this.#hear(data);
    worker.onerror = () => this.#break();
    worker.onmessageerror = () => this.#break();
    this.#worker = worker;
  }

  /** Begins anew with another worker, after the last one ended; a kept training can be gone on with. */
  restart(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.forget();
    this.open();
  }

  /** Forgets the table and all that came of it. */
  forget(): void {
    this.busy = null;
    this.broken = false;
    this.file = null;
    this.reading = {};
    this.table = null;
    this.given = {};
    this.settled = null;
    this.#forgetModel();
  }

  choose(file: File): void {
    if (this.isTraining || !this.#mayLose()) return;
    this.forget();
    this.file = file;
    this.#ask({ type: "open", file }, "reading");
  }

  /** Reads the file again, where a guess was wrong. */
  readAs(reading: Reading): void {
    if (!this.file) return;
    this.reading = { ...this.reading, ...reading };
    this.#ask({ type: "open", file: this.file, reading: this.reading }, "reading");
  }

  setKinds(schema: TableSchema): void {
    this.#ask({ type: "kinds", schema }, "typing");
  }

  setOption(name: string, value: unknown): void {
    const { [name as keyof TrainOptionsInput]: _, ...rest } = this.given;
    this.given = value === undefined ? rest : { ...rest, [name]: value };
    route.set({ [name]: value === undefined ? null : String(value) });
    this.settle();
  }

  setHoldout(holdout: boolean): void {
    this.holdout = holdout;
    this.settle();
  }

  settle(): void {
    this.#ask({ type: "settle", wish: { options: this.given, holdout: this.holdout } });
  }

  train(): void {
    if (!this.#mayLose()) return;
    this.#forgetModel();
    this.#ask({ type: "train", wish: { options: this.given, holdout: this.holdout } }, "encoding");
  }

  resume(): void {
    this.left = null;
    this.#forgetModel();
    this.#ask({ type: "resume" }, "encoding");
  }

  discard(): void {
    this.left = null;
    this.#ask({ type: "discard" });
  }

  stop(): void {
    this.#ask({ type: "stop" });
  }

  generate(wish: RowsWish): void {
    this.rowsNotice = null;
    this.#forgetRows();
    this.#ask({ type: "generate", wish }, "making");
  }

  /** Judges the model's rows; with a target, also how well it is predicted by whoever learns from them. */
  evaluate(target: string | null, real?: File): void {
    this.report = null;
    this.#ask({ type: "evaluate", target, ...(real && { real }) }, "judging");
  }

  save(): void {
    this.#ask({ type: "save" }, "saving");
  }

  #ask(request: TableRequest, busy?: Busy): void {
    if (busy) {
      this.busy = busy;
      this.done = 0;
      this.problem = null;
    }
    this.open();
    this.#worker?.postMessage(request);
  }

  /**
   * What is asked for before the reader says anything: WebAssembly is slow, so that a large table is learnt fast. What the
   * address asks for goes before it.
   */
  #suggest(rows: number): void {
    this.holdout = rows >= MANY;
    const asked = this.options.flatMap((option): (readonly [string, string | number | boolean])[] => {
      const text = route.query.get(option.name);
      return text === null ? [] : [[option.name, askedFor(option, text)]];
    });
    this.given = { preset: rows < LARGE ? "balanced" : "fast", ...Object.fromEntries(asked) };
  }

  #forgetModel(): void {
    this.run = null;
    this.estimates = [];
    this.pictures = null;
    this.model = null;
    this.notices = [];
    this.rowsNotice = null;
    this.#forgetRows();
    this.report = null;
    this.problem = null;
    this.unsaved = false;
  }

  #forgetRows(): void {
    if (this.made) URL.revokeObjectURL(this.made.url);
    this.made = null;
  }

  /** Whether a model that is nowhere else may go: the reader is asked. */
  #mayLose(): boolean {
    return !this.unsaved || confirm(t("table.lose"));
  }

  /** Asks before work is lost that is nowhere else. */
  readonly #leave = (event: BeforeUnloadEvent): void => {
    if (this.isTraining || this.unsaved) event.preventDefault();
  };

  #break(): void {
    this.broken = true;
    this.busy = null;
    this.run = null;
  }

  #hear(event: TableEvent): void {
    switch (event.type) {
      case "hello":
        ({ options: this.options, style: this.style, left: this.left } = event);
        return;
      case "reading":
      case "making":
      case "judging":
        this.done = event.done;
        return;
      case "table":
        // What was trained is of the table as it was.
        if (this.busy !== "encoding") {
          this.busy = null;
          if (!this.table) this.#suggest(event.table.rows);
        }
        this.table = event.table;
        this.settle();
        return;
      case "settled":
        this.settled = event;
        if (this.problem?.about === "options") this.problem = null;
        return;
      case "encoding":
        this.busy = "encoding";
        return;
      case "training": {
        const { type: _, ...facts } = event;
        const nothing = { seconds: null, value: Number.NaN, realScore: Number.NaN, fakeScore: Number.NaN };
        this.run = { ...nothing, ...facts, refined: 0, kept: null, mayKeep: true };
        this.busy = "training";
        return;
      }
      case "progress": {
        const { type: _, ...facts } = event;
        if (this.run) this.run = { ...this.run, ...facts };
        return;
      }
      case "estimate":
        this.estimates = [...this.estimates, event];
        return;
      case "pictures":
        this.pictures = event;
        return;
      case "kept":
        if (this.run) this.run = { ...this.run, kept: event.kept ? event.step : null, mayKeep: event.kept };
        return;
      case "refining":
        this.busy = "refining";
        this.done = event.done;
        return;
      case "model":
        this.busy = null;
        this.run = null;
        this.model = event.model;
        this.notices = event.notices;
        this.unsaved = !event.model.opened;
        if (event.model.opened) this.table = null;
        return;
      case "notice":
        this.rowsNotice = event.said;
        return;
      case "made":
        this.busy = null;
        this.made = { ...event, url: URL.createObjectURL(event.blob) };
        saveAddress(this.made.url, event.name);
        return;
      case "report":
        this.busy = null;
        this.report = event;
        return;
      case "saved":
        this.busy = null;
        this.unsaved = false;
        saveFile(event.blob, event.name);
        return;
      case "stopped":
        this.busy = null;
        return;
      case "error":
        if (event.about !== "options") this.busy = null;
        if (event.about === "training") this.run = null;
        this.problem = event;
    }
  }
}

/** What an address says of an option; what is no number is for the core to refuse, in words. */
function askedFor({ type }: OptionSpec, text: string): string | number | boolean {
  if (type === "boolean") return text === "true";
  const number = Number(text);
  return type === "choice" || Number.isNaN(number) ? text : number;
}

/** The reader's table. */
export const tables = new Tables();
