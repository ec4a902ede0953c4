/** The views of the studio, as the address names them: `#/game?…`. */
export const VIEWS = ["game", "lessons", "tables"] as const;
/** One of {@link VIEWS}. */
type View = (typeof VIEWS)[number];

/** Where the reader is: a view, and what the address says of it. */
class Route {
  view = $state<View>("game");
  query = $state.raw(new URLSearchParams());
  /** How often the address was changed from outside: by a link, by hand, by the browser's back. */
  visits = $state(0);

  constructor() {
    this.#read();
    addEventListener("hashchange", () => {
      this.#read();
      this.visits++;
    });
  }

  /** Goes to a view; the address keeps the language. */
  go(view: View, query: Readonly<Record<string, string>> = {}): void {
    const lang = this.query.get("lang");
    location.hash = addressOf(view, new URLSearchParams({ ...query, ...(lang && { lang }) }));
  }

  /** Writes parameters into the address without a step in the browser's history; null takes one away. */
  set(changes: Readonly<Record<string, string | null>>): void {
    const query = new URLSearchParams(this.query);
    for (const [name, value] of Object.entries(changes)) {
      if (value === null) query.delete(name);
      else query.set(name, value);
    }
    this.query = query;
    history.replaceState(null, "", addressOf(this.view, query));
  }

  #read(): void {
    const [path, query = ""] = location.hash.replace(/^#\/?/, "").split("?");
    this.view = VIEWS.find((view) => view === path) ?? "game";
    this.query = new URLSearchParams(query);
  }
}

// Colons, commas and slashes are no danger in a fragment, and good to read.
const addressOf = (view: View, query: URLSearchParams): string =>
  `#/${view}${query.size > 0 ? `?${query.toString().replace(/%3A/g, ":").replace(/%2C/g, ",").replace(/%2F/g, "/")}` : ""}`;

/** The place in the studio that the address names. */
export const route = new Route();
