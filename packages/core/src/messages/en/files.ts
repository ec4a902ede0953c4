export const files = {
  "files.missing": (p: { path: string; suggestion: string | undefined }) =>
    `Cannot read ${p.path}: there is no such file${p.suggestion ? `; did you mean ${p.suggestion}?` : "; check the path"}`,
  "files.is-folder": (p: { path: string }) => `Cannot use ${p.path}: it is a folder; expected a file`,
  "files.not-readable": (p: { path: string }) =>
    `Cannot read ${p.path}: you lack the permission; check its mode and owner`,
  "files.not-writable": (p: { path: string }) =>
    `Cannot write ${p.path}: you lack the permission; choose another folder with --output`,
  "files.no-folder": (p: { path: string; folder: string }) =>
    `Cannot write ${p.path}: there is no folder ${p.folder}; make it first, or choose another with --output`,
  "files.exists": (p: { path: string }) =>
    `Cannot write ${p.path}: it exists already; use --force to replace it, or another name with --output`,
  "files.format": (p: { path: string; choices: readonly string[] }) =>
    `Cannot write ${p.path}: rows are written as ${p.choices.join(", ")}, the texts also with .gz; for a spreadsheet use .csv with --bom, or say the format with --format`,
  "files.gzip": (p: { path: string }) =>
    `Cannot write ${p.path}: Parquet is compressed within; expected a name that ends in .parquet without .gz`,
  "files.bom": (p: { format: string }) =>
    `Cannot use --bom: got the format ${p.format}; expected csv or tsv, which alone begin with a byte order mark`,
  "files.disk-full": (p: { path: string }) =>
    `Cannot write ${p.path}: the disk is full; nothing was left half-written; free some space, or choose another disk with --output`,
  "files.failed": (p: { path: string; verb: "read" | "write"; reason: string }) =>
    `Cannot ${p.verb} ${p.path}: the system answered ${p.reason}; expected a file that can be ${p.verb === "read" ? "read" : "written"}; check the disk and the path`,
};
