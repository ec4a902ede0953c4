/** How zones are spelt: a regular expression without groups. */
export const ZONE = "Z|UTC|GMT|[+-]\\d\\d(?::?\\d\\d)?";

/** Minutes east of Greenwich; undefined where no clock is so far off. */
export function offsetOfZone(zone: string): number | undefined {
  if (!/^[+-]/.test(zone)) return 0;
  const digits = zone.slice(1).replace(":", "").padEnd(4, "0");
  const [hours, minutes] = [Number(digits.slice(0, 2)), Number(digits.slice(2))];
  if (hours > 15 || minutes > 59) return undefined;
  return (zone.startsWith("-") ? -1 : 1) * (hours * 60 + minutes);
}
