import type { Lane } from "../../../../../shared/batches.ts";
import { batchesNewStrings as strings } from "../../../strings/batches-new.ts";
import type { RowsRequest } from "./desk-messages.ts";
import type { ModelOffer } from "./model-offer.ts";

/** How rows are made, as the form has it. */
export interface Making {
  /** None: the recipe's own. */
  readonly model_ids: readonly string[];
  /** As it was typed. */
  readonly count: string;
  readonly name: string;
  readonly lane: Lane;
  /** Empty, as are those below: as the recipe says. */
  readonly style: string;
  readonly size: string;
  readonly quality: string;
  readonly negativePrompt: string;
  readonly transparent: boolean;
}

export const usualMaking: Making = {
  model_ids: [],
  count: "1",
  name: "",
  lane: "bulk",
  style: "",
  size: "",
  quality: "",
  negativePrompt: "",
  transparent: false,
};

export function faultsOf({ count, name }: Making): { readonly count?: string; readonly name?: string } {
  return {
    ...(!(/^\d+$/.test(count) && Number(count) >= 1 && Number(count) <= 20) && { count: strings.countFault }),
    ...([...name.trim()].length > 100 && { name: strings.nameFault }),
  };
}

/** What is priced: a name and a place in line cost nothing. What its models cannot be told is left out. */
export function priceRequest(
  slug: string,
  tokens: Readonly<Record<string, string>>,
  making: Making,
  offer: ModelOffer,
): RowsRequest {
  const { style, size, quality, transparent } = making;
  const negative_prompt = making.negativePrompt.trim();
  return {
    template: slug,
    tokens: Object.fromEntries(Object.entries(tokens).filter(([, value]) => value.trim() !== "")),
    count_per_prompt: Number(making.count),
    ...(making.model_ids.length > 0 && { model_ids: [...making.model_ids] }),
    ...(style !== "" && { style }),
    ...(offer.sizes.includes(size) && { size }),
    ...(offer.qualities.includes(quality) && { quality }),
    ...(offer.takesNegativePrompt && negative_prompt !== "" && { negative_prompt }),
    ...(offer.makesTransparent && transparent && { transparent }),
  };
}

/** What is started: it may cost `max_usd`. */
export const startRequest = (priced: RowsRequest, making: Making, skip_bad_rows: boolean, max_usd: string) => ({
  ...priced,
  lane: making.lane,
  skip_bad_rows,
  max_usd,
  ...(making.name.trim() !== "" && { name: making.name.trim() }),
});
