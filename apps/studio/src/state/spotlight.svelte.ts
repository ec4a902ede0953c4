/** Parts of the game's figure that a word, a symbol or a line of the algorithm can light. */
export type Part = "data" | "generated" | "judge" | "best" | "latent" | "arrows" | "value" | "divergence" | "pull";

/** What is lit now: by whoever points at something. */
class Spotlight {
  parts = $state.raw<readonly Part[]>([]);

  on(...parts: readonly Part[]): void {
    this.parts = parts;
  }

  off(): void {
    this.parts = [];
  }

  /** The class of a part: lit, in the shade of another, or neither. */
  classOf(...of: readonly Part[]): string {
    if (this.parts.length === 0) return "";
    return of.some((part) => this.parts.includes(part)) ? "lit" : "shade";
  }
}

/** The figure's spotlight, one for the page. */
export const spotlight = new Spotlight();
