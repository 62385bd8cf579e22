import type { EndpointSecret, EventType } from "../../../../shared/endpoints.ts";
import { ask } from "../../lib/ask.ts";
import { queryClient } from "../../lib/query-client.ts";
import { supabase } from "../../lib/supabase.ts";
import { endpointsOptions, refreshWebhooks } from "./read-endpoints.ts";

/** What people say of an endpoint. */
export interface EndpointRequest {
  readonly url: string;
  readonly description: string;
  readonly events: EventType[];
  readonly hears_all: boolean;
}

async function change<Answer>(request: Parameters<typeof ask>[0]): Promise<Answer> {
  const answer = await ask(request);
  void refreshWebhooks();
  return answer as Answer;
}

/** What people do to endpoints. Each throws a `Failure`. A secret goes to whoever asks and is kept nowhere. */
export const endpointVerbs = {
  create: (request: EndpointRequest) => change<EndpointSecret>(supabase.rpc("create_endpoint", { ...request })),
  update: (endpoint_id: string, request: EndpointRequest) =>
    change<boolean>(supabase.rpc("update_endpoint", { endpoint_id, ...request })),
  rotate: (endpoint_id: string, hours: number) =>
    change<EndpointSecret>(supabase.rpc("rotate_endpoint_secret", { endpoint_id, hours })),
  enable: (endpoint_id: string) => change<boolean>(supabase.rpc("enable_endpoint", { endpoint_id })),
  disable: (endpoint_id: string) => change<boolean>(supabase.rpc("disable_endpoint", { endpoint_id })),
  /** Its log is gone with it: nobody asks for that again. */
  async remove(endpoint_id: string): Promise<void> {
    await ask(supabase.rpc("delete_endpoint", { endpoint_id }));
    queryClient.setQueryData(endpointsOptions.queryKey, (all) => all?.filter(({ id }) => id !== endpoint_id));
  },
  /** Answers the id of the delivery. */
  test: (endpoint_id: string) => change<string>(supabase.rpc("test_endpoint", { endpoint_id })),
  /** Whether it goes out again: false while it is going out anyway. */
  replay: (delivery_id: string) => change<boolean>(supabase.rpc("replay_delivery", { delivery_id })),
  /** Answers how many go out. `since` is ISO. */
  replayMany: (endpoint_id: string, since: string, only_failed: boolean) =>
    change<number>(supabase.rpc("replay_deliveries", { endpoint_id, since, only_failed })),
};
