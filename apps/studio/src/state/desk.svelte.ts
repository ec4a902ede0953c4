import { type Permalink, readPermalink, writePermalink } from "../permalink.ts";
import type { SavedGame, Setup } from "../worker/game-messages.ts";
import { Match } from "./match.svelte.ts";
import { route } from "./route.svelte.ts";
import { forgetGame, recallGame, rememberGame } from "./saved-game.ts";

/** Milliseconds after which a game that runs is remembered anew. */
const REMEMBER_EVERY = 2000;

/** The game page's games: one, or two side by side; they live on while the reader looks at another view. */
class Desk {
  matches = $state.raw<readonly Match[]>([]);
  /** Which of them the options and the paper's panels speak of. */
  chosen = $state(0);
  /** The piece of the address that could not be read. */
  broken = $state<string | null>(null);
  /** A game that was under way when the page was closed. */
  found = $state.raw<SavedGame | null>(null);
  #visits = -1;

  /** The game that is spoken of. */
  get match(): Match {
    return this.matches[this.chosen] ?? this.matches[0];
  }

  /** Opens what the address names, if that is news; without a name, the game stays that is there. */
  follow(visits: number): void {
    if (visits === this.#visits) return;
    const first = this.matches.length === 0;
    this.#visits = visits;
    this.broken = null;
    const links = this.#links();
    if (links.length === 0 && !first) {
      this.writeAddress();
      return;
    }
    for (const match of this.matches) match.close();
    this.matches = [];
    for (const link of links) this.#add(link.setup, link);
    if (this.matches.length === 0) this.#add();
    this.chosen = 0;
    if (first) void this.#lookForSaved();
  }

  /** A second game beside the first, with the same rules so far, from the start. */
  compare(): void {
    const { data, options } = this.matches[0].setup;
    this.#add({ data, options, edits: [] });
    this.chosen = 1;
  }

  /** Puts a game away. */
  remove(index: number): void {
    this.matches[index].close();
    this.matches = this.matches.filter((_, i) => i !== index);
    this.chosen = 0;
    this.writeAddress();
  }

  /** The address follows the games whenever they rest, so that it can be copied as it stands. */
  writeAddress(): void {
    const [a, b] = this.matches;
    const nothing = { d: null, o: null, e: null, n: null };
    const named = (match: Match | undefined) => (match ? writePermalink(match.setup, match) : nothing);
    const second = Object.entries(named(b)).map(([name, value]) => [`${name}2`, value]);
    route.set({ ...named(a), ...Object.fromEntries(second) });
  }

  /** Goes on with the game that was found. */
  goOn(): void {
    const saved = this.found;
    if (saved) this.matches[0].open(saved.setup, { saved });
    this.found = null;
  }

  /** Forgets the game that was found. */
  forget(): void {
    this.found = null;
    void forgetGame();
  }

  /** Pauses all games: nobody looks. */
  rest(): void {
    for (const match of this.matches) if (match.mode !== "paused") match.pause();
  }

  #add(setup?: Setup, link?: Permalink): void {
    const match = new Match();
    if (this.matches.length === 0) match.onSaved = (saved) => void rememberGame(saved);
    match.open(setup ?? match.setup, link ? { place: link.place } : {});
    this.matches = [...this.matches, match];
  }

  #links(): Permalink[] {
    try {
      const second = new URLSearchParams(
        [...route.query].flatMap(([name, value]) => (/^[doen]2$/.test(name) ? [[name[0], value]] : [])),
      );
      return [readPermalink(route.query), readPermalink(second)].filter((link) => link !== null);
    } catch (error) {
      this.broken = (error as Error).message;
      return [];
    }
  }

  async #lookForSaved(): Promise<void> {
    const saved = await recallGame();
    // What the address names anyway need not be offered.
    const named = this.matches[0].setup;
    const isNews =
      saved &&
      (saved.step > (Number(route.query.get("n")) || 0) ||
        JSON.stringify(named.options) !== JSON.stringify(saved.setup.options));
    if (saved && isNews && saved.step > 0) this.found = saved;
    setInterval(() => {
      if (this.matches[0]?.mode === "running") this.matches[0].save();
    }, REMEMBER_EVERY);
    addEventListener("visibilitychange", () => {
      if (document.visibilityState === "hidden" && this.matches[0]?.step > 0) this.matches[0].save();
    });
  }
}

/** The games of the game page. */
export const desk = new Desk();
