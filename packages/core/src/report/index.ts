export { type DensityReportData, renderDensityReport } from "./density-report.ts";
export { renderReport } from "./render.ts";
export type { ReportData } from "./report-data.ts";
