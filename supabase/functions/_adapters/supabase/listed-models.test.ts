import { expect, test } from "vitest";
import { createModelNotes } from "./listed-models.ts";
import { fakePostgrest } from "./testing/fake-postgrest.ts";

test("what a vendor says of its models is handed to the database by the vendor's names", async () => {
  const { rpc, calls } = fakePostgrest(() => null);
  await createModelNotes(rpc)("openai", [
    { vendorId: "flare", retiresOn: "2027-01-14" },
    { vendorId: "luna", retiresOn: null },
  ]);
  const models = [
    { vendor_id: "flare", retires_on: "2027-01-14" },
    { vendor_id: "luna", retires_on: null },
  ];
  expect(calls).toEqual([{ name: "note_models", body: { provider: "openai", models } }]);
});
