export { type DensityReportData, renderDensityReport } from "./density-report.ts";
export { renderPictures } from "./pictures.ts";
export { renderReport } from "./render.ts";
export type { ReportData } from "./report-data.ts";
export { PICTURE_STYLE } from "./style.ts";
