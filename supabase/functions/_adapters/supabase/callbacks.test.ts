import { expect, test } from "vitest";
import { createInbox } from "./callbacks.ts";
import { fakePostgrest } from "./testing/fake-postgrest.ts";

const ring = { provider: "later", deliveryId: "delivery-1", providerJobId: "order-1", tokenHash: "hash" };

test("the inbox hands in the ids of a ring, and says what became of it", async () => {
  const { rpc, calls } = fakePostgrest(() => "early");
  expect(await createInbox(rpc)(ring)).toBe("early");
  expect(calls).toEqual([
    {
      name: "receive_callback",
      body: { provider: "later", delivery_id: "delivery-1", provider_job_id: "order-1", token_hash: "hash" },
    },
  ]);
});

test("the inbox takes no other word for an answer", async () => {
  const { rpc } = fakePostgrest(() => true);
  await expect(createInbox(rpc)(ring)).rejects.toThrow();
});
