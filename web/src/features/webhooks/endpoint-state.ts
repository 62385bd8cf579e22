import type { Endpoint } from "../../../../shared/endpoints.ts";
import type { BadgeTone } from "../../ui/badge.tsx";

export type EndpointState = "working" | "failing" | "disabled" | "untried";

/** How an endpoint does, in a word. */
export function endpointStateOf({ disabled_at, failing_since, last_delivered_at }: Endpoint): EndpointState {
  if (disabled_at !== null) return "disabled";
  if (failing_since !== null) return "failing";
  return last_delivered_at === null ? "untried" : "working";
}

export const endpointTones: Readonly<Record<EndpointState, BadgeTone>> = {
  working: "good",
  failing: "warn",
  disabled: "bad",
  untried: "quiet",
};
