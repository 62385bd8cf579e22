import { useQuery } from "@tanstack/react-query";
import { ask } from "../../lib/ask.ts";
import { supabase } from "../../lib/supabase.ts";
import { useSettled } from "../../lib/use-settled.ts";
import { shellStrings } from "../../strings/shell.ts";
import { usePerson } from "../session/session.ts";

/** That an endpoint of one's own was disabled because nothing got through; null if none was. Asked for every five minutes. */
export function useWebhooksAlert(): string | null {
  const { id } = usePerson();
  const isSettled = useSettled();
  const { data } = useQuery({
    queryKey: ["webhooks", "alert", id],
    queryFn: async () => {
      const mine = supabase.from("webhook_endpoints").select("id").eq("owner_id", id);
      return await ask(mine.not("disabled_at", "is", null).not("failing_since", "is", null).limit(1));
    },
    refetchInterval: 300_000,
    enabled: isSettled,
  });
  return data && data.length > 0 ? shellStrings.endpointDisabled : null;
}
