import { createContext, useContext } from "react";
import type { Draft } from "./draft.ts";

interface EditorPlace {
  readonly draft: Draft;
  change(some: Partial<Draft>): void;
  /** What is wrong at a place such as `fields.2.name`, once somebody has been there. */
  faultAt(place: string): string | undefined;
}

/** What the parts of the editor share. */
export const EditorContext = createContext<EditorPlace | null>(null);

export function useEditor(): EditorPlace {
  const place = useContext(EditorContext);
  if (!place) throw new Error("useEditor is for parts of the recipe editor only");
  return place;
}
