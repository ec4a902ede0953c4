import {
  type Checkpoint,
  type DecodedColumns,
  type Device,
  describeTable,
  evaluateTables,
  factsOf,
  formatBlocks,
  inlineFeeds,
  type Model,
  modelOf,
  type Notice,
  type Outcome,
  openGenerator,
  PICTURE_STYLE,
  play,
  type Runtime,
  readBack,
  readModel,
  readTable,
  readTexts,
  refinementWork,
  renderReport,
  resolveOptions,
  rowsOfTexts,
  type SampledGenerator,
  schemaOf,
  type Table,
  type TableData,
  type TableSchema,
  type TextTable,
  type TrainOptions,
  tableData,
  trainOptionsSchema,
  typeTexts,
  withheldNotices,
  writeModel,
  ZerosumError,
} from "@zerosum/core";
import { optionOf } from "./catalogue.ts";
import { columnView } from "./column-view.ts";
import type { Said } from "./game-messages.ts";
import type { KeptTraining, TrainingStore } from "./kept-training.ts";
import { picturesOf } from "./pictures.ts";
import { said, saidOf } from "./said.ts";
import { everyFew, type Parts, partsOf } from "./split.ts";
import type { Notable, Reading, RowsWish, TableEvent, TableRequest, TrainingWish, Trouble } from "./table-messages.ts";
import { blocksOf, cellsOf, collected, FIRST, firstRows, firstTexts } from "./table-rows.ts";

/** Rows of a longer source that are taken. */
const MOST_ROWS = 200_000;
/** Rows on which the pace of a training is tried. */
const TRIED = 2000;
const MANIFEST = "manifest.json";

/** What the platform hands in. */
export interface TablePlatform {
  /** Opens an engine, that lets the worker read its messages; what was asked for may be missing. */
  engine(device: TrainOptions["device"], threads: number): Promise<{ runtime: Runtime; notice: Notable | null }>;
  /** The threads that so many asked for come to here. */
  threads(asked: number | null): number;
  readonly store: TrainingStore;
  /** The version of zerosum, and what is computed on. */
  readonly origin: { readonly zerosum: string; readonly cpu: string };
  post(event: TableEvent): void;
}

/** A model, and where it comes from. */
interface Learnt {
  readonly name: string;
  readonly model: Model;
  /** The rows that it learnt from and those that it never saw; null of a model from a file. */
  readonly parts: Parts | null;
}

const seconds = (): number => performance.now() / 1000;
/** customers.csv.gz → customers */
const stemOf = (name: string): string => name.replace(/(\.\w+)?(\.gz)?$/i, "") || name;

/**
 * The worker's side of the tables: reads, trains, makes and judges rows as the page asks, one thing after another. It is one piece
 * since each of these goes on from what the one before left: the file, its table, the model.
 */
export class TableStudio {
  readonly #platform: TablePlatform;
  readonly #waiting: Exclude<TableRequest, { type: "stop" }>[] = [];
  #busy = false;
  #stop = { aborted: false };
  #file: { readonly name: string; readonly texts: TextTable; readonly most: number } | undefined;
  #schema: TableSchema = {};
  #table: Table | undefined;
  #width = 0;
  #learnt: Learnt | undefined;

  constructor(platform: TablePlatform) {
    this.#platform = platform;
  }

  /** Says what there is to begin with, before anything else. */
  async greet(): Promise<void> {
    this.#busy = true;
    const options = Object.entries(trainOptionsSchema.shape).map(([name, schema]) => optionOf(name, schema));
    const left = await this.#platform.store.read().catch(() => null);
    this.#post({
      type: "hello",
      options,
      style: PICTURE_STYLE,
      left: left?.checkpoint ? { name: left.name, step: left.checkpoint.step, steps: left.options.steps } : null,
    });
    this.#busy = false;
    void this.#work();
  }

  /** Takes a request: at once if it ends what is under way, else in its turn. */
  ask(request: TableRequest): void {
    if (request.type === "stop") this.#stop.aborted = true;
    else this.#waiting.push(request);
    void this.#work();
  }

  async #work(): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    for (let request = this.#waiting.shift(); request; request = this.#waiting.shift()) {
      this.#stop = { aborted: false };
      try {
        await this.#meet(request);
      } catch (error) {
        this.#post({ type: "error", about: TROUBLE[request.type], message: saidOf(error), memory: isMemory(error) });
      }
    }
    this.#busy = false;
  }

  #meet(request: Exclude<TableRequest, { type: "stop" }>): Promise<void> | void {
    switch (request.type) {
      case "open":
        return this.#open(request.file, request.reading ?? {});
      case "kinds":
        return this.#type({ ...this.#schema, ...request.schema });
      case "settle":
        return this.#settle(request.wish);
      case "train":
        return this.#train(request.wish);
      case "resume":
        return this.#resume();
      case "discard":
        return this.#platform.store.clear();
      case "generate":
        return this.#generate(request.wish);
      case "evaluate":
        return this.#evaluate(request.target, request.real);
      case "save":
        return this.#save();
    }
  }

  #post(event: TableEvent): void {
    this.#platform.post(event);
  }

  // ── Reading ──

  async #open(file: File, reading: Reading): Promise<void> {
    const start = new Uint8Array(await file.slice(0, 64).arrayBuffer());
    if (new TextDecoder("latin1").decode(start).startsWith(MANIFEST, 30)) return this.#openModel(file);
    this.#post({ type: "reading", done: 0 });
    const { most = MOST_ROWS, ...given } = reading;
    if (!(most >= 2)) throw new ZerosumError("train.too-few-rows", { rows: most });
    // As it goes by: of a long one a sample, so that memory holds it.
    const texts = await readTexts(
      blocksOf(file, (done) => this.#post({ type: "reading", done })),
      { name: file.name, ...given, sample: { rows: most, seed: 1 } },
    );
    this.#file = { name: file.name, texts, most };
    this.#type({});
  }

  /** Tells what the texts mean; where they are not what is asked, all stays as it was. */
  #type(schema: TableSchema): void {
    if (!this.#file) return;
    const { name, texts, most } = this.#file;
    const table = typeTexts(texts, schema);
    const { columns, notices } = describeTable(table);
    this.#schema = schema;
    this.#table = table;
    this.#width = columns.reduce((sum, { width }) => sum + width, 0);
    const { source } = table;
    const { encoding, delimiter, header, decimal } = source;
    this.#post({
      type: "table",
      table: {
        name,
        rows: table.rows,
        columns: table.columns.map((column, i) => columnView(column, columns[i])),
        source: said("cli.say.source", { ...source, guessed: source.guessed.join(", ") }),
        reading: { encoding, delimiter, header, decimal },
        most,
        notices: [...table.notices, ...notices].map(sayNotice),
        first: firstTexts(texts),
      },
    });
  }

  // ── Training ──

  async #settle({ options: given, holdout }: TrainingWish): Promise<void> {
    if (!this.#file || !this.#table) return;
    const rows = holdout ? Math.round(0.8 * this.#table.rows) : this.#table.rows;
    const facts = { kind: "table", columns: this.#width, rows } as const;
    const options = resolveOptions(given, facts);
    this.#post({ type: "settled", options, seconds: null, measuring: true });
    // Few rows may not be what all are: what cannot be measured is known soon after the training begins.
    const pace = await this.#paceOf({ ...options, threads: this.#platform.threads(options.threads) }).catch(() => null);
    const seconds = pace === null ? null : secondsLeft(pace, stepsOf(options), options, facts);
    this.#post({ type: "settled", options, seconds, measuring: false });
  }

  /** Seconds that a step takes here, from the first few on some of the rows; null where something else is asked meanwhile. */
  async #paceOf(options: TrainOptions): Promise<number | null> {
    const waiting = this.#waiting;
    const signal = {
      get aborted() {
        return waiting.length > 0;
      },
    };
    const { texts } = this.#file as { readonly texts: TextTable };
    const table = typeTexts(rowsOfTexts(texts, everyFew(texts.rows, TRIED)), settledKinds(this.#table as Table));
    const { runtime } = await this.#platform.engine(options.device, options.threads ?? 1);
    const events = play(options, dataOf(table, options), { runtime, feeds: inlineFeeds, now: seconds, signal });
    for await (const event of events) {
      if (event.type === "pace") return event.seconds / Math.max(1, event.steps - event.step);
      if (event.type === "stop") break;
    }
    return null;
  }

  async #train({ options: given, holdout }: TrainingWish): Promise<void> {
    if (!this.#file || !this.#table) return;
    const { name, texts } = this.#file;
    // Refuses bad options before anything is computed.
    const { seed } = resolveOptions(given, { kind: "table", columns: this.#width, rows: this.#table.rows });
    this.#post({ type: "encoding" });
    const schema = { ...settledKinds(this.#table), ...this.#schema };
    const parts = partsOf(texts, schema, { holdout, seed });
    const data = dataOf(parts.train, given);
    const options = resolveOptions(given, factsOf(data));
    const settled = { ...options, threads: this.#platform.threads(options.threads) };
    await this.#play({ name, texts, schema, options: settled, holdout, checkpoint: null }, parts, data);
  }

  async #resume(): Promise<void> {
    const kept = await this.#platform.store.read();
    if (!kept) return;
    this.#post({ type: "encoding" });
    this.#file = { name: kept.name, texts: kept.texts, most: MOST_ROWS };
    this.#type(kept.schema);
    const parts = partsOf(kept.texts, kept.schema, { holdout: kept.holdout, seed: kept.options.seed });
    await this.#play(kept, parts, dataOf(parts.train, kept.options));
  }

  /** Plays a training to its end, and goes on without the device that gets lost. */
  async #play(kept: KeptTraining, parts: Parts, data: TableData): Promise<void> {
    const { name, options } = kept;
    const { store } = this.#platform;
    this.#learnt = undefined;
    let { checkpoint } = kept;
    let { runtime, notice } = await this.#platform.engine(options.device, options.threads ?? 1);
    const isKept = checkpoint !== null || (await comesTrue(store.begin(kept)));
    const mark = async (now: Checkpoint): Promise<void> => {
      checkpoint = now;
      this.#post({ type: "kept", step: now.step, kept: isKept && (await comesTrue(store.mark(now))) });
    };
    for (;;) {
      this.#post({
        type: "training",
        name,
        step: checkpoint?.step ?? 0,
        steps: stepsOf(options),
        engine: runtime.device,
        notice,
      });
      try {
        const outcome = await this.#playOn(runtime, data, options, parts, checkpoint, mark);
        await this.#finish(kept, parts, data, outcome, runtime);
        return;
      } catch (error) {
        // What WebGPU says when its device is gone differs from driver to driver.
        if (runtime.device !== "webgpu" || error instanceof ZerosumError) throw error;
        ({ runtime } = await this.#platform.engine("wasm", options.threads ?? 1));
        notice = "lost-webgpu";
      }
    }
  }

  async #playOn(
    runtime: Runtime,
    data: TableData,
    options: TrainOptions,
    parts: Parts,
    checkpoint: Checkpoint | null,
    onCheckpoint: (checkpoint: Checkpoint) => Promise<void>,
  ): Promise<Outcome> {
    let looked: SampledGenerator | undefined;
    const onGenerator = (generator: SampledGenerator): void => {
      looked = generator;
    };
    const platform = { runtime, feeds: inlineFeeds, now: seconds, signal: this.#stop, onGenerator, onCheckpoint };
    const events = play(options, data, platform, checkpoint ?? undefined);
    const facts = factsOf(data);
    const started = seconds();
    const left = (pace: number, step: number): number =>
      secondsLeft(pace, stepsOf(options) - step, options, facts, seconds() - started);
    let began: { readonly step: number; readonly at: number } | undefined;
    let pace: number | null = null;
    for (;;) {
      const { value, done } = await events.next();
      if (done) return value;
      const { step } = value;
      if (value.type === "pace") {
        pace = value.seconds / Math.max(1, value.steps - step);
        began = { step, at: seconds() };
        this.#post({ type: "progress", step, steps: value.steps, seconds: left(pace, step), ...NOTHING_YET });
      } else if (value.type === "progress") {
        if (began && step > began.step) pace = (seconds() - began.at) / (step - began.step);
        const { value: game, realScore, fakeScore } = value;
        const still = pace === null ? null : left(pace, step);
        this.#post({
          type: "progress",
          step,
          steps: stepsOf(options),
          seconds: still,
          value: game,
          realScore,
          fakeScore,
        });
      } else if (value.type === "estimate") {
        const { auc, modes, trend } = value;
        this.#post({
          type: "estimate",
          step,
          auc,
          said: said("cli.say.estimate", { step, auc: auc.toFixed(2), modes, trend }),
        });
        if (looked) await this.#show(looked, data, options, parts, runtime);
      } else if (value.type === "refine") this.#post({ type: "refining", done: value.done });
    }
  }

  /** Draws what a G that is not finished makes. */
  async #show(
    generator: SampledGenerator,
    data: TableData,
    options: TrainOptions,
    { train }: Parts,
    runtime: Runtime,
  ): Promise<void> {
    const { step, variables } = generator;
    const outcome: Outcome = { step, variables, generator, history: [], refinement: null, reason: "aborted" };
    const model = modelOf(data, options, outcome, runtime, {
      name: "",
      rows: null,
      columns: [],
      ...this.#platform.origin,
    });
    await this.#draw(model, step, train, options.seed, runtime);
  }

  /** Draws rows of a model, as G was at a step, over those that it learns from. */
  async #draw(model: Model, step: number, train: Table, seed: number, runtime: Runtime): Promise<void> {
    const rows = await firstRows(model, runtime, seed);
    this.#post({ type: "pictures", step, html: await picturesOf(train, rows, seed) });
  }

  async #finish(
    { name, options }: KeptTraining,
    parts: Parts,
    data: TableData,
    outcome: Outcome,
    runtime: Runtime,
  ): Promise<void> {
    await this.#platform.store.clear().catch(() => undefined);
    if (outcome.step === 0 && outcome.reason === "diverged") {
      throw new ZerosumError("train.diverged-at-once", { learningRate: options.learningRate });
    }
    const { train } = parts;
    const columns = train.columns.filter(({ type }) => type.kind !== "text").map(({ type }) => type);
    const origin = { name, rows: train.rows, columns, ...this.#platform.origin };
    const model = modelOf(data, options, outcome, runtime, origin);
    this.#learnt = { name, model, parts };
    const diverged = outcome.reason === "diverged" ? [said("train.diverged", { step: outcome.step })] : [];
    await this.#tellModel([...diverged, ...withheldNotices(data.encoder).map(sayNotice)]);
    await this.#draw(model, outcome.generator.step, train, options.seed, runtime);
  }

  // ── The model ──

  async #openModel(file: File): Promise<void> {
    const model = readModel(new Uint8Array(await file.arrayBuffer()));
    this.#learnt = { name: file.name, model, parts: null };
    await this.#tellModel([]);
  }

  async #tellModel(notices: readonly Said[]): Promise<void> {
    const { name, model, parts } = this.#learnt as Learnt;
    const { manifest, encoder, refinement } = model;
    const runtime = await this.#runtime();
    const generator = await openGenerator(model, runtime, { seed: 1 });
    const [block] = await collected(generator, FIRST);
    await generator.release();
    const valuesOf = (column: string): readonly string[] => {
      const type = encoder?.columns.find((state) => state.type.name === column)?.type;
      return type && "categories" in type && type.categories.length <= 500 ? type.categories : [];
    };
    this.#post({
      type: "model",
      model: {
        name,
        kind: manifest.kind,
        columns: manifest.columns.map(({ name: column, kind }) => ({ name: column, kind, values: valuesOf(column) })),
        steps: manifest.steps,
        reason: manifest.stopped,
        rows: manifest.data.rows,
        holdout: parts?.holdout?.rows ?? 0,
        kept: manifest.kept ?? null,
        refined: refinement !== null,
        opened: parts === null,
        first: await cellsOf(block),
      },
      notices,
    });
  }

  async #save(): Promise<void> {
    if (!this.#learnt) return;
    const { name, model } = this.#learnt;
    const blob = new Blob([writeModel(model) as Uint8Array<ArrayBuffer>]);
    this.#post({ type: "saved", blob, name: `${stemOf(name)}.zerosum` });
  }

  // ── Rows ──

  async #generate({ rows, seed, where, format, bom }: RowsWish): Promise<void> {
    if (!this.#learnt) return;
    const { model, name } = this.#learnt;
    this.#post({ type: "making", done: 0 });
    const generator = await openGenerator(model, await this.#runtime(), {
      seed,
      ...(where.length > 0 && { where }),
      onRate: ({ share, candidatesPerRow, cases }) =>
        this.#post({
          type: "notice",
          said: said("condition.rate", { share, candidates: candidatesPerRow * rows, rows, cases }),
        }),
    });
    const signal = this.#stop;
    const post = (done: number): void => this.#post({ type: "making", done });
    async function* blocks(): AsyncGenerator<DecodedColumns> {
      for await (const block of generator.blocks(0, rows)) {
        if (signal.aborted) return;
        yield block.columns;
        post((block.first + block.rows) / Math.max(1, rows));
      }
    }
    try {
      const chunks: Uint8Array<ArrayBuffer>[] = [];
      for await (const chunk of formatBlocks(blocks(), format, { bom })) chunks.push(chunk as Uint8Array<ArrayBuffer>);
      if (signal.aborted) return this.#post({ type: "stopped" });
      const blob = new Blob(chunks, { type: TYPES[format] });
      this.#post({ type: "made", blob, name: `${stemOf(name)}-${rows}.${format}`, rows });
    } finally {
      await generator.release();
    }
  }

  async #evaluate(target: string | null, file: File | undefined): Promise<void> {
    if (!this.#learnt) return;
    const { model, parts, name } = this.#learnt;
    const signal = this.#stop;
    this.#post({ type: "judging", done: 0 });
    const runtime = await this.#runtime();
    const { train, holdout } = parts ?? { train: await this.#readReal(file), holdout: null };
    const seed = 1;
    const generator = await openGenerator(model, runtime, { seed });
    const blocks = async function* (): AsyncGenerator<DecodedColumns> {
      for await (const { columns } of generator.blocks(0, train.rows)) yield columns;
    };
    const synthetic = await readBack(blocks(), train).finally(() => generator.release());
    const tables = { train, holdout, synthetic };
    const run = evaluateTables(tables, { runtime, seed, target });
    for (;;) {
      const { value, done } = await run.next();
      if (signal.aborted) return this.#post({ type: "stopped" });
      if (!done) {
        this.#post({ type: "judging", done: value.done });
        continue;
      }
      const data = { title: stemOf(name), tables, evaluation: value, model };
      const html = { en: renderReport(data, "en"), ko: renderReport(data, "ko") };
      return this.#post({ type: "report", html, name: `${stemOf(name)}-report.html` });
    }
  }

  /** Real rows for a model that learnt elsewhere. */
  async #readReal(file: File | undefined): Promise<Table> {
    if (!file) throw new ZerosumError("table.nothing", undefined);
    return readTable(
      blocksOf(file, () => undefined),
      { name: file.name, sample: { rows: MOST_ROWS, seed: 1 } },
    );
  }

  /** The engine for everything but training: rows do not depend on threads. */
  async #runtime(): Promise<Runtime> {
    return (await this.#platform.engine("wasm" satisfies Device, this.#platform.threads(null))).runtime;
  }
}

const TROUBLE: { readonly [Type in TableRequest["type"]]: Trouble } = {
  open: "file",
  kinds: "kinds",
  settle: "options",
  train: "training",
  resume: "training",
  discard: "file",
  generate: "rows",
  evaluate: "report",
  save: "model",
  stop: "training",
};

const TYPES = {
  csv: "text/csv",
  tsv: "text/tab-separated-values",
  json: "application/json",
  jsonl: "application/x-ndjson",
  parquet: "application/vnd.apache.parquet",
} as const;

/** Whether what was promised is done: a browser may refuse to keep anything. */
const comesTrue = (promise: Promise<void>): Promise<boolean> =>
  promise.then(
    () => true,
    () => false,
  );

/** Steps that a training takes at most. */
const stepsOf = ({ steps, maxSteps }: TrainOptions): number => Math.min(steps, maxSteps ?? steps);

/** How long a training still takes of which so many steps are left, if each takes `pace`; it began `since` ago. */
const secondsLeft = (
  pace: number,
  steps: number,
  options: TrainOptions,
  facts: ReturnType<typeof factsOf>,
  since = 0,
): number =>
  Math.max(0, Math.min(pace * steps, (options.maxTime ?? Number.POSITIVE_INFINITY) - since)) +
  pace * refinementWork(options, facts);

const NOTHING_YET = { value: Number.NaN, realScore: Number.NaN, fakeScore: Number.NaN };

const sayNotice = ({ code, params }: Notice): Said => said(code, params as never);

/** Whether memory is what was missing, as engines say it. */
const isMemory = (error: unknown): boolean =>
  error instanceof RangeError ||
  (error instanceof Error && /out of memory|bad_alloc|allocation failed|could not allocate/i.test(error.message));

const dataOf = (train: Table, { numbers = "quantile", keepRare }: Partial<TrainOptions>): TableData =>
  tableData(train, { numbers, ...(keepRare && { rareRows: 1 }) });

/** The kinds of a table's columns, for parts of it; whether there are two values or one is for each part to show. */
function settledKinds({ columns }: Table): TableSchema {
  const shown = new Set(
    columns.filter(({ type }) => ["boolean", "constant", "empty"].includes(type.kind)).map(({ type }) => type.name),
  );
  return Object.fromEntries(Object.entries(schemaOf(columns)).filter(([name]) => !shown.has(name)));
}
