import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { Usd } from "../../../../../shared/usd.ts";
import { ask } from "../../../lib/ask.ts";
import { Failure } from "../../../lib/failure.ts";
import { supabase } from "../../../lib/supabase.ts";
import { useConfiguredProviders } from "../../../lib/use-configured-providers.ts";
import { useRest } from "../../picking/use-rest.ts";
import type { ChosenPhoto } from "./draft.ts";
import type { Choices } from "./request-of.ts";

/** As `quote_product` answers it: what each part costs at most. */
export interface Quote {
  readonly low_usd: Usd;
  readonly high_usd: Usd;
  readonly seconds: number;
  /** `reused`: the cut-out that is there is taken, and costs nothing again. */
  readonly removal: { readonly model_id: string; readonly high_usd: Usd; readonly reused: boolean };
  readonly scenes: readonly {
    readonly recipe: string;
    readonly name: string;
    readonly model_id: string;
    readonly high_usd: Usd;
    readonly prompt: string;
  }[];
}

export interface LiveQuote {
  /** The latest price; while the next one is on its way it is the one before. */
  readonly quote: Quote | undefined;
  /** Whether it is of what the form says now. */
  readonly isCurrent: boolean;
  readonly error: Error | null;
  /** What is refused of what the form says, by its field. */
  readonly faultOf: (field: string) => string | undefined;
  readonly retry: () => void;
}

/** As it is asked for; with the id of a product its next run is priced, with a photo what that costs. */
type Asked = Choices & {
  readonly product_id?: string;
  readonly photo_sha256?: string;
  readonly photo_image_id?: string;
};

/** A photo that was cut out before is not cut out again. */
const photoOf = (photo: ChosenPhoto | null) =>
  photo && (photo.from === "file" ? { photo_sha256: photo.sha256 } : { photo_image_id: photo.id });

/** What stands for null there. */
const asUsual = "";

/** The price of what the form says, a moment after the person stopped changing it. Nothing is asked where no scene is chosen. */
export function useQuote(choices: Choices, photo: ChosenPhoto | null, productId?: string): LiveQuote {
  // Who makes it depends on who can; a library that was never asked does not know either until then.
  const areProvidersKnown = useConfiguredProviders() !== undefined;
  const said = JSON.stringify(
    choices.scenes.length > 0 ? { ...choices, ...photoOf(photo), product_id: productId } : null,
  );
  const rested = useRest(said);
  const isAsked = rested !== "null" && areProvidersKnown;
  const { data, error, isPlaceholderData, refetch } = useQuery({
    queryKey: ["products", "quote", rested],
    queryFn: async ({ signal }) => {
      const { prompts, removal_prompt, model_id, removal_model_id, ...choices } = JSON.parse(rested) as Asked;
      const quote = supabase.rpc("quote_product", {
        ...choices,
        ...(prompts && { prompts }),
        ...(removal_prompt !== undefined && { removal_prompt: removal_prompt ?? asUsual }),
        ...(model_id !== undefined && { model_id: model_id ?? asUsual }),
        ...(removal_model_id !== undefined && { removal_model_id: removal_model_id ?? asUsual }),
      });
      return (await ask(quote.abortSignal(signal))) as unknown as Quote;
    },
    enabled: isAsked,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    gcTime: 60_000,
  });
  const refused = isAsked && rested === said && error instanceof Failure && error.kind === "refused" ? error : null;
  return {
    quote: isAsked && !error ? data : undefined,
    isCurrent: isAsked && rested === said && !isPlaceholderData && data !== undefined && !error,
    error: isAsked ? error : null,
    faultOf: (field) => (refused?.field === field ? refused.message : undefined),
    retry: () => void refetch(),
  };
}
