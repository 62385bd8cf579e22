import type { LoadTypesetter } from "../_core/ports/typesetter.ts";

/** With its renderer and fonts, two megabytes that few pictures need: they are loaded with the first that has texts. */
export const typesetter: LoadTypesetter = async () => {
  const { loadTypesetter } = await import("../_adapters/typesetting/typesetter.ts");
  return loadTypesetter();
};
