import type { QueryKey } from "@tanstack/react-query";
import { useChanges } from "./live.ts";
import { useInTurn } from "./use-in-turn.ts";

/** Changes of many pictures come one after the other: they are asked for together, one time after the other. */
const gatherMilliseconds = 400;

/** Which changes concern a query: of images all unless told, of all else none. */
interface Concerns {
  readonly images?: (ids: readonly string[]) => boolean;
  readonly jobs?: () => boolean;
  readonly kinds?: () => boolean;
  readonly providers?: () => boolean;
  readonly wishes?: () => boolean;
  readonly products?: (ids: readonly string[]) => boolean;
}

/** Asks a query anew when rows that concern it change; never twice at once, and never forgetting the last change. */
export function useRefresh(queryKey: QueryKey, concerns: Concerns = {}): void {
  const {
    images = () => true,
    jobs = () => false,
    kinds = () => false,
    providers = () => false,
    wishes = () => false,
    products = () => false,
  } = concerns;
  const refresh = useInTurn(queryKey, { before: gatherMilliseconds });
  useChanges("images", (ids) => void ((ids.length === 0 || images(ids)) && refresh()));
  useChanges("jobs", (ids) => void ((ids.length === 0 || jobs()) && refresh()));
  useChanges("job_kinds", () => void (kinds() && refresh()));
  useChanges("providers", () => void (providers() && refresh()));
  useChanges("wishes", () => void (wishes() && refresh()));
  useChanges("products", (ids) => void (products(ids) && refresh()));
}
