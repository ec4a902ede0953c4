const TOKENS = new Set(["", "na", "n/a", "#n/a", "<na>", "nan", "null", "none", "?"]);

/** Whether a trimmed cell is one of the usual spellings of "missing". */
export const isMissingText = (text: string): boolean => text.length <= 4 && TOKENS.has(text.toLowerCase());
