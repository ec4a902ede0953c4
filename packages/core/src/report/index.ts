export { renderReport } from "./render.ts";
export type { ReportResult } from "./result.ts";
