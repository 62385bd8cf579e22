import { createContext, useContext } from "react";
import type { Catalog } from "./catalog/catalog.ts";
import type { MakingValues } from "./values.ts";

/** What the fields share that say how pictures are made. */
export interface MakingPlace {
  readonly values: MakingValues;
  readonly set: <Name extends keyof MakingValues>(name: Name, value: MakingValues[Name]) => void;
  /** What is wrong with a field. */
  readonly faultAt: (field: keyof MakingValues) => string | undefined;
  readonly catalog: Catalog;
}

export const MakingContext = createContext<MakingPlace | null>(null);

/** The form that a field belongs to. */
export function useMaking(): MakingPlace {
  const place = useContext(MakingContext);
  if (!place) throw new Error("useMaking is for fields of a form that says how pictures are made");
  return place;
}
