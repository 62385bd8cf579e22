/** What the form of a new comparison holds. */
export interface Draft {
  readonly from: "styles" | "templates";
  /** A prompt a line. */
  readonly prompts: string;
  /** Slugs; the empty one is no style. */
  readonly styles: readonly string[];
  readonly templates: readonly string[];
  /** Null: nobody has chosen, and the usual ones are taken. */
  readonly modelIds: readonly string[] | null;
  /** What fills the recipes' fields, by name. */
  readonly values: Readonly<Record<string, string>>;
}

export const emptyDraft: Draft = {
  from: "styles",
  prompts: "",
  styles: [""],
  templates: [],
  modelIds: null,
  values: {},
};

export const mostRecipes = 4;
export const mostPrompts = 100;

const keyOf = (personId: string) => `larder-compare-draft:${personId}`;

type Store = Pick<Storage, "getItem" | "setItem">;

/** The tab keeps what was written, so that a reload loses nothing. */
export function keepDraft(personId: string, draft: Draft, store: Store = sessionStorage): void {
  try {
    store.setItem(keyOf(personId), JSON.stringify(draft));
  } catch {
    // A browser that keeps nothing.
  }
}

export function readDraft(personId: string, store: Store = sessionStorage): Draft {
  try {
    const kept = JSON.parse(store.getItem(keyOf(personId)) ?? "{}") as Partial<Draft>;
    return { ...emptyDraft, ...kept };
  } catch {
    return emptyDraft;
  }
}
