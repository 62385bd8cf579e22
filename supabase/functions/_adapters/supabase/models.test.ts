import { expect, test } from "vitest";
import { createModels } from "./models.ts";

let clock = 0;
const asked: unknown[] = [];
const rows: Record<string, unknown> = {
  "leonardo-phoenix": {
    id: "leonardo-phoenix",
    provider: "leonardo",
    vendor_id: "de7d3faf",
    usd_per_input_token: "0.00000002",
  },
};
const models = createModels(
  async (name, parameters) => {
    asked.push([name, parameters]);
    return rows[(parameters as { model_id: string }).model_id] ?? null;
  },
  () => clock,
);

test("a model is found by our name, with its vendor's, and asked for once a minute", async () => {
  const found = { id: "leonardo-phoenix", provider: "leonardo", vendorId: "de7d3faf", usdPerInputToken: "0.00000002" };
  expect(await models.find("leonardo-phoenix")).toEqual(found);
  clock = 59_999;
  expect(await models.find("leonardo-phoenix")).toEqual(found);
  expect(asked).toEqual([["read_model", { model_id: "leonardo-phoenix" }]]);
  clock = 60_000;
  await models.find("leonardo-phoenix");
  expect(asked).toHaveLength(2);
});

test("a model that there is not is said to be missing", async () => {
  await expect(models.find("dall-e")).rejects.toMatchObject({ code: "not_found", message: "There is no model dall-e" });
});
