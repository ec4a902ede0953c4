export { renderReport } from "./render.ts";
export type { ReportData } from "./report-data.ts";
