import type { DeliveryFilter, DeliveryState, SentType } from "../../../../../shared/endpoints.ts";

export const deliveryStates: readonly DeliveryState[] = ["waiting", "delivered", "failed"];

/** What the address says is shown. What it cannot mean is passed over: somebody may have typed it. */
export function filterOf(address: URLSearchParams, types: readonly SentType[]): DeliveryFilter {
  const state = deliveryStates.find((one) => one === address.get("state"));
  const type = types.find((one) => one === address.get("type"));
  return { ...(state && { state }), ...(type && { type }) };
}
