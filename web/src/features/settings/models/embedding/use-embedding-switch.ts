import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import type { Usd } from "../../../../../../shared/usd.ts";
import { ask } from "../../../../lib/ask.ts";
import { supabase } from "../../../../lib/supabase.ts";
import { refreshSettings } from "../../draft/use-settings.ts";

/** A change of the library's embedder that goes on. */
export interface EmbeddingSwitch {
  readonly from: string;
  readonly to: string;
  /** Pictures that have a vector of the new model, of all that have one of the old. */
  readonly done: number;
  readonly total: number;
  readonly failed: number;
  readonly started_at: string;
  readonly usd: Usd;
}

/** Null where none goes on. While one does it is asked often, and its end is seen by all that shows settings. */
export function useEmbeddingSwitch() {
  const query = useQuery({
    queryKey: ["settings", "embedding-switch"],
    queryFn: async () =>
      ((await ask(supabase.rpc("read_embedding_switch"))) ?? null) as unknown as EmbeddingSwitch | null,
    refetchInterval: ({ state }) => (state.data ? 2_000 : 15_000),
  });
  const isOn = Boolean(query.data);
  const wasOn = useRef(isOn);
  useEffect(() => {
    if (wasOn.current && !isOn) void refreshSettings();
    wasOn.current = isOn;
  }, [isOn]);
  return query;
}
