import { expect, test } from "vitest";
import { filterOf } from "./delivery-filter.ts";

const types = ["job.failed", "endpoint.test"] as const;

test("an address tells which deliveries are shown, and what it cannot mean is passed over", () => {
  expect(filterOf(new URLSearchParams("state=failed&type=job.failed"), types)).toEqual({
    state: "failed",
    type: "job.failed",
  });
  expect(filterOf(new URLSearchParams("state=lost&type=image.ready"), types)).toEqual({});
});
