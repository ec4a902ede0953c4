import { t } from "../state/preferences.svelte.ts";

/** Seconds in words, rounded as far as they can be known: 75 → 1 minute */
export function inWords(seconds: number): string {
  if (seconds < 55)
    return t("table.seconds", {
      seconds: seconds < 10 ? Math.max(1, Math.ceil(seconds)) : 5 * Math.round(seconds / 5),
    });
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return t("table.minutes", { minutes: Math.max(1, minutes) });
  return t("table.hours", { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
}
