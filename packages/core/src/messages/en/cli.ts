const meant = (suggestion: string | undefined) => (suggestion === undefined ? "" : `; did you mean ${suggestion}?`);

const FORMATS = { csv: "CSV", tsv: "TSV", json: "JSON", jsonl: "JSON Lines", parquet: "Parquet" };

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

const PARTS: Record<string, string> = {
  value: "a number",
  day: "the day",
  weekday: "the weekday",
  week: "the week",
  monthDay: "the day of the month",
  month: "the month",
  clock: "the time of day",
};

/** What a training does with a column; see the encoder's description of it. */
interface Learning {
  readonly as: "categories" | "number" | "modes" | "parts" | "fixed" | "following" | "keys" | "nothing";
  readonly width: number;
  readonly own?: number;
  readonly rare?: number;
  readonly parts?: readonly string[];
  readonly after?: string;
  readonly from?: string;
  readonly withheld?: number;
}

const LEARNING: Record<Learning["as"], (p: Learning) => string> = {
  categories: (p) =>
    `one of ${p.own ?? 0}${p.rare ? `, ${p.rare} rare ones drawn by frequency` : ""}; ${counted(p.width, "place", "places")}`,
  number: (p) =>
    `a number${p.own ? `, ${counted(p.own, "frequent value", "frequent values")} apart` : ""}; ${counted(p.width, "place", "places")}`,
  modes: (p) => `a number in ${counted(p.own ?? 0, "mode", "modes")}; ${counted(p.width, "place", "places")}`,
  parts: (p) =>
    `${p.after === undefined ? (p.parts ?? []).map((part) => PARTS[part] ?? part).join(" and ") : `its distance from ${p.after}`}; ${counted(p.width, "place", "places")}`,
  fixed: (p) => (p.withheld ? "left empty" : "kept as it is"),
  following: (p) => `follows from ${p.from}`,
  keys: () => "new keys, not learnt",
  nothing: () => "left out",
};

const compared = (p: { got: number | null; bound: number | null }) =>
  p.got === null || p.bound === null ? " (not measured)" : ` (${p.got.toFixed(4)}, bound ${p.bound.toFixed(4)})`;

export const cli = {
  "cli.about":
    "Learns the distribution of your data with a generative adversarial network and makes new data that shares it.",
  "cli.train": "Train a generator on a table, or on a known density such as mixture or ring:modes=8,sd=0.01",
  "cli.generate": "Make new rows with a trained model",
  "cli.evaluate": "Judge synthetic rows, of a model or a file: fidelity, use, privacy",
  "cli.inspect": "Say what is in a model or a data file",
  "cli.export": "Write a model's generator as an ONNX file",
  "cli.studio": "See the game, play with it and make data, in the browser, on this machine alone",
  "cli.completion": 'Print a shell\'s completion script: eval "$(zerosum completion bash)"',
  "cli.title.usage": "Usage:",
  "cli.title.arguments": "Arguments:",
  "cli.title.options": "Options:",
  "cli.title.commands": "Commands:",
  "cli.help": "Show this help",
  "cli.version": "Print the version",
  "cli.lang": "The language: en or ko (that of the system)",
  "cli.json": "One JSON line for each event on standard output",
  "cli.quiet": "Say nothing but errors",
  "cli.raw": "Take every row of G as it is, without the refinement: faster, and less like the data",
  "cli.force": "Replace the output if it exists",
  "cli.arg.data": "A file of CSV, TSV, JSON, JSON Lines or Parquet, also as .gz, or a known density",
  "cli.arg.model": "A model file",
  "cli.arg.model-or-data": "A model file, a data file, or a known density",
  "cli.arg.evaluated": "A model file; its rows are judged, as many as there are training rows",
  "cli.arg.shell": "The shell: bash, zsh or fish",
  "cli.output.model": "The model file to write (the name of the data, with .zerosum)",
  "cli.output.rows":
    "The file to write: .csv, .tsv, .json, .jsonl or .parquet, the texts also as .gz (standard output)",
  "cli.output.onnx": "The ONNX file to write (the name of the model, with .onnx)",
  "cli.dry-run": "Print the options and what is in the data, and train nothing",
  "cli.points": "Take one or two numeric columns as points on a line or a plane",
  "cli.format.read": "The format of the file: csv, tsv, json, jsonl or parquet (guessed)",
  "cli.decimal": "What stands before the decimals of numbers: . or , (guessed)",
  "cli.header": "The first line names the columns (guessed)",
  "cli.delimiter": "What separates the fields (guessed)",
  "cli.encoding": "The encoding of the file (guessed)",
  "cli.no-header": "The first line is data, not the names of the columns (guessed)",
  "cli.schema":
    'A JSON file with the kinds of columns, for example {"zip": "category", "born": {"kind": "date", "format": "D/M/YYYY"}}',
  "cli.write-schema": "Write the kinds of the columns as a file to change and give to --schema",
  "cli.synthetic": "The rows to judge, whoever made them, in place of a model",
  "cli.real": "The rows that the generator learnt from, or a known density such as ring",
  "cli.holdout": "Real rows that it never saw: without them much cannot be known",
  "cli.target": "The column that users of the data would predict",
  "cli.require":
    'What has to hold, or else the exit code is 1: "c2st.trees.auc<=0.6, pairs.error<0.5*pairs.error.floor"',
  "cli.evaluate.seed": "What is drawn (1)",
  "cli.output.report": "The report to write, one HTML file",
  "cli.rows-count": "How many rows to make",
  "cli.rows-range": "Which rows of the endless sequence to make: a..b, from a up to but without b",
  "cli.where":
    "Make only rows that meet a condition such as 'income=>50K', 'age=30..40', 'job in Sales,Tech' or 'job is missing'; may be repeated, and all have to hold",
  "cli.balance":
    "Make each category of a column equally often; may be repeated, and then each combination of categories is",
  "cli.like":
    "Fill in rows of which some cells are given: a file with a header, of some of the columns, in any format that train reads; one row for each of them unless -n says how many",
  "cli.max-candidates": "Give up where fewer than one candidate in so many meets the conditions (10000)",
  "cli.format": "csv, tsv, json, jsonl or parquet (by the ending of the output)",
  "cli.bom": "Begin CSV and TSV with a byte order mark, by which spreadsheets know UTF-8",
  "cli.port": "The port, 0 for any that is free (2014, or the next that is free)",
  "cli.no-open": "Do not open the browser",
  "cli.sequence": "Which sequence of rows (1)",
  "cli.threads": "Threads, on which the rows do not depend (those of the processor, at most 4)",

  "cli.unknown-command": (p: { got: string; suggestion: string | undefined }) =>
    `Cannot run: got the unknown command ${p.got}${meant(p.suggestion) || "; zerosum --help lists the commands"}`,
  "cli.unknown-option": (p: { got: string; suggestion: string | undefined }) =>
    `Cannot run: got the unknown option ${p.got}${meant(p.suggestion) || "; --help lists the options of a command"}`,
  "cli.missing": (p: { name: string }) => `Cannot run: got no ${p.name}; expected one; --help shows how`,
  "cli.no-value": (p: { option: string }) => `Cannot run: got ${p.option} without a value; expected one after it`,
  "cli.excess": (p: { command: string; got: number; expected: number }) =>
    `Cannot run ${p.command}: got ${p.got} arguments; expected ${p.expected}; put names with spaces in quotes`,
  "cli.duration": (p: { got: string }) =>
    `Cannot use --max-time: got "${p.got}"; expected a time above zero such as 90s, 10m or 1h`,
  "cli.rows": (p: { got: string }) =>
    `Cannot generate rows: got "${p.got}"; expected a whole number from 1 for -n, or a range such as 1000..2000 for --rows`,
  "cli.which-rows": "Cannot generate rows: got both or neither of -n and --rows; give one, for example -n 1000",
  "cli.which-synthetic":
    "Cannot evaluate: got both or neither of a model and --synthetic; give one, for example zerosum evaluate adult.zerosum --real adult.csv",
  "cli.no-real": "Cannot evaluate: got no --real; expected the file with the rows that the generator learnt from",
  "cli.useless-with-density": (p: { flags: readonly string[]; density: string }) =>
    `Cannot evaluate against the density ${p.density}: got ${p.flags.join(", ")}; these are for tables; leave them out`,
  "cli.choice": (p: { option: string; got: string; choices: readonly string[]; suggestion: string | undefined }) =>
    `Cannot use ${p.option}: got "${p.got}"; expected one of ${p.choices.join(", ")}${meant(p.suggestion)}`,
  "cli.delimiter-value": (p: { got: string }) =>
    `Cannot use --delimiter: got "${p.got}"; expected one character, or tab; for example --delimiter ";"`,
  "cli.schema-json": (p: { path: string }) =>
    `Cannot use the schema: ${p.path} is no JSON object; expected for example {"zip": "category"}`,
  "cli.stdout": (p: { reason: string }) =>
    `Cannot write to standard output: the system answered ${p.reason}; free some space, or send the output elsewhere`,
  "cli.flag": (p: { flag: string }) => ` (option ${p.flag})`,
  "cli.diverged": (p: { step: number; learningRate: number }) =>
    `The losses stopped being finite: kept the last good state, of step ${p.step}; got --learning-rate ${p.learningRate}; lower it, or raise --r1 and --r2`,
  "cli.diverged-at-once": (p: { learningRate: number }) =>
    `Cannot train: the losses stopped being finite before the first report; got --learning-rate ${p.learningRate}; lower it, or raise --r1 and --r2`,
  "cli.fault": (p: { message: string }) =>
    `This is a fault of zerosum, not yours: ${p.message}; ZEROSUM_DEBUG=1 shows where; please report it`,

  "cli.say.data": (p: { name: string; rows: number | null; columns: number; kind: "table" | "points" }) =>
    `${p.name}: ${p.rows === null ? "endless draws" : `${p.rows} rows`} of ${p.columns} ${p.columns === 1 ? "column" : "columns"}, as ${p.kind === "table" ? "a table" : "points"}`,
  "cli.say.device": (p: { device: string; threads: number }) =>
    `Computing on ${p.device}, ${p.threads} ${p.threads === 1 ? "thread" : "threads"}`,
  "cli.say.progress": (p: {
    bar: string;
    step: number;
    steps: number;
    rate: string;
    eta: string;
    value: string;
    real: string;
    fake: string;
  }) =>
    `${p.bar} ${p.step}/${p.steps}  ${p.rate} steps/s  ${p.eta} left  V ${p.value} (−log 4 = −1.386)  D(x) ${p.real}  D(G(z)) ${p.fake}`,
  "cli.say.reading": ({ bar, share }: { bar: string; share: number }) => `Reading  ${bar}  ${share} %`,
  "cli.say.encoding": "Learning how to encode the columns",
  "cli.say.pace": ({ steps, time }: { steps: number; time: string }) =>
    `About ${time} for ${steps} steps, if the machine stays as busy as it is`,
  "cli.say.estimate": (p: { step: number; auc: string; modes: { found: number; of: number } | null; trend: string }) =>
    `Step ${p.step}: ${
      {
        early: "too early to say what becomes of it",
        improving: "still improving",
        level: "no longer improving",
        chance: "generated rows can no longer be told from real ones beyond chance",
      }[p.trend] ?? `collapsing: ${p.modes?.found} of ${p.modes?.of} modes or frequent values`
    } (told apart with an AUC of ${p.auc}; 0.5 is not at all)`,
  "cli.say.kept": (p: { step: number }) =>
    `G is kept as it was at step ${p.step}: it was clearly better than at the end`,
  "cli.say.cost": ({ time, memory }: { time: string; memory: string }) =>
    `It took ${time}, and ${memory} GB of memory at most`,
  "cli.say.refine": ({ bar, share }: { bar: string; share: number }) =>
    `Learning which of G's rows to keep  ${bar}  ${share} %`,
  "cli.say.stopping": "Stopping after this step and saving; Ctrl-C again quits at once without saving",
  "cli.say.trained": (p: { path: string; steps: number; reason: string }) =>
    `Wrote ${p.path}: ${p.steps} steps, ended by ${{ steps: "the number of steps", time: "--max-time", patience: "--patience", aborted: "Ctrl-C", diverged: "losses that stopped being finite" }[p.reason] ?? p.reason}`,
  "cli.say.studio": "The studio is open at this address, for this machine alone; Ctrl-C ends it",
  "cli.say.next": (p: { command: string }) => `New rows: ${p.command}`,
  "cli.say.again": (p: { command: string }) => `The same model again: ${p.command}`,
  "cli.say.rows": (p: { path: string; rows: number }) => `Wrote ${p.path}: ${p.rows} rows`,
  "cli.say.written": (p: { path: string; bytes: number }) => `Wrote ${p.path}: ${p.bytes} bytes`,
  "cli.say.exported": ({ raw }: { raw: boolean }): string =>
    raw
      ? "Its rows are raw: the model's own are refined"
      : "Its rows are refined: take each with the probability of its output accept",
  "cli.say.evaluating": ({ bar, share, name }: { bar: string; share: number; name: string }) =>
    `Evaluating  ${bar}  ${share} %  ${name}`,
  "cli.metrics.head": "metric|value|floor|ceiling|rows",
  "cli.say.worst-columns": (p: { columns: string }) => `Columns farthest off: ${p.columns}`,
  "cli.say.worst-pairs": (p: { pairs: string }) => `Pairs farthest off, beyond chance: ${p.pairs}`,
  "cli.say.in-file": (p: { path: string }) => `In ${p.path}:`,
  "cli.say.omitted": (p: { names: string; reason: string }) => `Left out: ${p.names}: ${p.reason}`,
  "cli.say.met": (p: { text: string; got: number | null; bound: number | null }) => `Met: ${p.text}${compared(p)}`,
  "cli.say.not-met": (p: { text: string; got: number | null; bound: number | null }) =>
    `Not met: ${p.text}${compared(p)}`,
  "cli.columns.head": "column|kind|missing|values|training",
  "cli.columns.distinct": (p: { distinct: number }) => `${p.distinct} different texts`,
  "cli.columns.learning": (p: Learning) =>
    LEARNING[p.as](p) + (p.withheld ? `; ${counted(p.withheld, "rare value", "rare values")} withheld` : ""),
  "cli.say.width": (p: { width: number }) => `A row is ${p.width} ${p.width === 1 ? "number" : "numbers"} to G and D`,
  "cli.say.column": (p: { name: string; kind: string; missing: string }) =>
    `  ${p.name}: ${p.kind}${p.missing ? `, ${p.missing} missing` : ""}`,
  "cli.say.floor": (p: { rareRows: number; knotRows: number }) =>
    `It knows ${p.rareRows > 1 ? `no category that fewer than ${p.rareRows} rows held` : "every category, of single rows too"}; of numbers, quantiles over at least ${p.knotRows} rows each, that end at the mean of the ${p.knotRows} outermost`,
  "cli.say.refined": (p: { acceptance: number; loss: number; temper: number }) =>
    `Refined: of G's rows ${(100 * p.acceptance).toFixed(0)} % are kept, chosen by a critic (loss ${p.loss.toFixed(4)}; log 4 = 1.3863 where it cannot tell; believed ${p.temper.toFixed(2)} times) and the marginals of the data`,
  "cli.say.raw": "Raw: every row of G is kept",
  "cli.say.source": (p: {
    format: keyof typeof FORMATS;
    gzip: boolean;
    encoding: string | null;
    delimiter: string | null;
    header: boolean | null;
    decimal: string | null;
    guessed: string;
  }) =>
    `Read as ${[
      FORMATS[p.format],
      p.gzip && "compressed by gzip",
      p.encoding,
      p.delimiter !== null && `fields separated by ${JSON.stringify(p.delimiter)}`,
      p.header !== null && `${p.header ? "with" : "without"} a header`,
      p.decimal !== null && `decimals after "${p.decimal}"`,
    ]
      .filter(Boolean)
      .join(", ")}${p.guessed ? ` (guessed: ${p.guessed})` : ""}`,
  "cli.say.model": (p: {
    path: string;
    kind: "table" | "points";
    zerosum: string;
    data: string;
    rows: number | null;
  }) =>
    `${p.path}: a generator of ${p.kind === "table" ? "table rows" : "points"}, trained by zerosum ${p.zerosum} on ${p.data}${p.rows === null ? "" : ` (${p.rows} rows)`}`,
  "cli.say.training": (p: { steps: number; objective: string; seed: number; device: string; threads: number }) =>
    `Training: ${p.steps} steps of ${p.objective}, seed ${p.seed}, on ${p.device} with ${p.threads} ${p.threads === 1 ? "thread" : "threads"}`,
  "cli.say.metric": (p: { name: string; value: string }) => `  ${p.name}: ${p.value}`,
  "cli.say.option": (p: { name: string; value: string }) => `  --${p.name} ${p.value}`,
};
