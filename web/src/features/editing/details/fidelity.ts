import type { Fidelity } from "../../../../../shared/products.ts";

/** What was measured of the product in a scene; null for what is no scene, or not measured yet. The database checked it. */
export const fidelityOf = ({ fidelity }: { readonly fidelity: unknown }): Fidelity | null =>
  (fidelity ?? null) as Fidelity | null;

/** Whether the product in it is not as on its photo: nothing approves it without somebody being asked. */
export const isFlawed = (picture: { readonly fidelity: unknown }): boolean => fidelityOf(picture)?.passed === false;
