/** What the figure of the plane can show, from the back to the front. */
export const LAYERS = ["judge", "best", "manifold", "contours", "real", "generated", "pull"] as const;
/** One of {@link LAYERS}. */
export type Layer = (typeof LAYERS)[number];

/** Which layers are shown: one choice for all figures of the page, so that games side by side show the same. */
class Layers {
  on = $state.raw<ReadonlySet<Layer>>(new Set(["judge", "manifold", "real", "generated"]));

  toggle(layer: Layer): void {
    const on = new Set(this.on);
    if (!on.delete(layer)) on.add(layer);
    // Both colour the same places.
    if (on.has("judge") && on.has("best")) on.delete(layer === "best" ? "judge" : "best");
    this.on = on;
  }
}

/** The layers of the page's figures. */
export const layers = new Layers();
