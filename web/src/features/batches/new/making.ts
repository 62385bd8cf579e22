import type { Lane } from "../../../../../shared/batches.ts";
import { batchesNewStrings as strings } from "../../../strings/batches-new.ts";
import type { Catalog } from "../../making/catalog/catalog.ts";
import { allCan, chosenModels } from "../../making/catalog/choice.ts";
import { referenceFault } from "../../making/references/reference-fault.ts";
import { requestOfMaking } from "../../making/request-of-making.ts";
import { type MakingValues, usualMaking } from "../../making/values.ts";
import type { RowsRequest } from "./desk-messages.ts";

/** How the rows of a batch are made, as the form has it. */
export interface RowsMaking extends MakingValues {
  readonly name: string;
  readonly lane: Lane;
}

export const usualRowsMaking: RowsMaking = { ...usualMaking, source: "template", name: "", lane: "bulk" };

export type RowsFaults = { readonly [Name in keyof RowsMaking]?: string };

const isWhole = (text: string, least: number, most: number) =>
  /^\d+$/.test(text) && Number(text) >= least && Number(text) <= most;

/** What is wrong with it, by the field that it is about. */
export function faultsOf(making: RowsMaking, catalog: Catalog): RowsFaults {
  const seed = making.seed.trim();
  const hasSeed = seed !== "" && allCan(chosenModels(catalog, making), "seed");
  const blind = referenceFault(making, catalog);
  return {
    ...(!isWhole(making.count_per_prompt.trim(), 1, 20) && { count_per_prompt: strings.countFault }),
    ...(hasSeed && !isWhole(seed, 0, 2_147_483_647) && { seed: strings.seedFault }),
    ...(blind !== null && { reference_image_ids: blind }),
    ...([...making.name.trim()].length > 100 && { name: strings.nameFault }),
  };
}

/** What is priced: a name and a place in line cost nothing. */
export const priceRequest = (making: RowsMaking, catalog: Catalog): RowsRequest => ({
  template: making.template,
  tokens: Object.fromEntries(Object.entries(making.tokens).filter(([, value]) => value.trim() !== "")),
  ...requestOfMaking(making, catalog),
});

/** What is started: it may cost `max_usd`. */
export const startRequest = (priced: RowsRequest, making: RowsMaking, skip_bad_rows: boolean, max_usd: string) => ({
  ...priced,
  lane: making.lane,
  skip_bad_rows,
  max_usd,
  ...(making.name.trim() !== "" && { name: making.name.trim() }),
});
