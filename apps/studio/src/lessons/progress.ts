/** Where the tasks that were done are remembered, by lesson. */
const KEY = "zerosum.lessons";

export type Progress = Readonly<Record<string, readonly string[]>>;

/** What this browser remembers; nothing where it forbids that, or where it holds something else. */
export function recallProgress(): Progress {
  try {
    const known: unknown = JSON.parse(localStorage.getItem(KEY) ?? "{}");
    if (typeof known !== "object" || known === null) return {};
    return Object.fromEntries(
      Object.entries(known).map(([lesson, tasks]) => [lesson, Array.isArray(tasks) ? tasks.map(String) : []]),
    );
  } catch {
    return {};
  }
}

export function rememberProgress(progress: Progress): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(progress));
  } catch {
    // Then it is for this visit only.
  }
}
