import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { DeliveryDetail, DeliveryFilter, DeliveryPage, Endpoint } from "../../../../shared/endpoints.ts";
import { ask } from "../../lib/ask.ts";
import { queryClient } from "../../lib/query-client.ts";
import { supabase } from "../../lib/supabase.ts";

/** Deliveries are not pushed: they are asked for while somebody looks, and more often while one is on its way. */
const milliseconds = { quiet: 15_000, busy: 2_000 } as const;

/** One's own endpoints, all for admins. */
export const endpointsOptions = queryOptions({
  queryKey: ["webhooks", "endpoints"],
  queryFn: async () => (await ask(supabase.rpc("list_endpoints"))) as unknown as Endpoint[],
  refetchInterval: ({ state }) =>
    state.data?.some(({ waiting }) => waiting > 0) ? milliseconds.busy : milliseconds.quiet,
});

const pageSize = 25;

/** What was sent to an endpoint, the latest first. */
export const deliveriesOptions = (endpoint_id: string, filter: DeliveryFilter) =>
  infiniteQueryOptions({
    queryKey: ["webhooks", "deliveries", endpoint_id, filter],
    queryFn: async ({ pageParam }) => {
      const args = {
        endpoint_id,
        filter: { ...filter },
        take: pageSize,
        ...(pageParam !== null && { after: pageParam }),
      };
      return (await ask(supabase.rpc("list_deliveries", args))) as unknown as DeliveryPage;
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    refetchInterval: ({ state }) =>
      state.data?.pages.some(({ deliveries }) => deliveries.some((one) => one.state === "waiting"))
        ? milliseconds.busy
        : milliseconds.quiet,
  });

/** One delivery with every attempt. */
export const deliveryOptions = (delivery_id: string) =>
  queryOptions({
    queryKey: ["webhooks", "delivery", delivery_id],
    queryFn: async () => (await ask(supabase.rpc("read_delivery", { delivery_id }))) as unknown as DeliveryDetail,
    refetchInterval: ({ state }) => (state.data?.state === "waiting" ? milliseconds.busy : false),
  });

export const refreshWebhooks = (): Promise<void> => queryClient.invalidateQueries({ queryKey: ["webhooks"] });
