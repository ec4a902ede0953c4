import * as families from "./families/index.ts";
import type { DensityFamily } from "./family.ts";

/** Every family of densities, those of the line first. A new one: its file, its test's line, its line in families/. */
export const DENSITY_FAMILIES: readonly DensityFamily[] = Object.values(families)
  .map((family): DensityFamily => family)
  .sort((a, b) => a.dimension - b.dimension || (a.name < b.name ? -1 : 1));
