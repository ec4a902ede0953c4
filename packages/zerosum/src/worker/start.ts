import { type ResourceLimits, Worker } from "node:worker_threads";

/**
 * Starts a thread on a file. A thread takes over Node's flags, of which --input-type, as of
 * `node --input-type=module -e …`, would keep it from loading any file.
 */
export function startWorker(file: URL, workerData: unknown, resourceLimits: ResourceLimits = {}): Worker {
  const ofText = process.execArgv.some((flag) => flag.startsWith("--input-type"));
  return new Worker(file, { workerData, resourceLimits, ...(ofText && { execArgv: [] }) });
}
