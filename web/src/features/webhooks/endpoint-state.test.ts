import { expect, test } from "vitest";
import type { Endpoint } from "../../../../shared/endpoints.ts";
import { endpointStateOf } from "./endpoint-state.ts";

const at = "2026-11-21T10:00:00Z";
const fresh = { disabled_at: null, failing_since: null, last_delivered_at: null } as Endpoint;

test("an endpoint is disabled before it is failing, and works once something got through", () => {
  expect(endpointStateOf(fresh)).toBe("untried");
  expect(endpointStateOf({ ...fresh, last_delivered_at: at })).toBe("working");
  expect(endpointStateOf({ ...fresh, last_delivered_at: at, failing_since: at })).toBe("failing");
  expect(endpointStateOf({ ...fresh, disabled_at: at, failing_since: at })).toBe("disabled");
});
