import { useQuery } from "@tanstack/react-query";
import { failureOf } from "../../../../lib/failure.ts";
import { supabase } from "../../../../lib/supabase.ts";
import { formatNumber } from "../../../../strings/format.ts";
import { switchStrings as strings } from "../../../../strings/settings-models.ts";
import { formatUsd } from "../../../../strings/usd.ts";
import { useSettings } from "../../draft/use-settings.ts";
import type { Model } from "../use-models.ts";
import { costOfEmbedding } from "./cost-of-embedding.ts";

/** What it means to change to another embedder: how many pictures are embedded anew, and what that costs. */
export function SwitchCost({ to }: { readonly to: Model | undefined }) {
  const { data: settings } = useSettings();
  const from = settings?.embed_model_id;
  const { data: pictures } = useQuery({
    queryKey: ["models", "embedded", from, to?.id],
    queryFn: async () => Math.max(0, (await countEmbedded(from!)) - (await countEmbedded(to!.id))),
    enabled: from !== undefined && to !== undefined,
  });
  if (!to || pictures === undefined) return null;
  const { likely, most } = costOfEmbedding(to, pictures);
  return (
    <p role="alert" className="mt-4 max-w-prose rounded-control bg-warn-soft p-3 text-sm text-warn">
      {pictures === 0
        ? strings.nothingToDo
        : strings.cost(formatNumber(pictures), pictures === 1, formatUsd(likely), formatUsd(most), to.name)}
    </p>
  );
}

async function countEmbedded(model: string): Promise<number> {
  const { count, error, status } = await supabase
    .from("image_embeddings")
    .select("image_id", { count: "exact", head: true })
    .eq("model_id", model);
  if (error) throw failureOf(error, status);
  return count ?? 0;
}
