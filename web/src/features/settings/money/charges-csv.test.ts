import { expect, test } from "vitest";
import type { Charge } from "../../../../../shared/money.ts";
import { csvHead, csvLines } from "./charges-csv.ts";

const charge: Charge = {
  id: 7,
  charged_at: "2026-11-21T10:00:00Z",
  provider: "openai",
  model_id: "gpt-image-2",
  kind: "generate",
  amount_usd: "0.0534",
  estimated: false,
  price_version: 2,
  request_id: "=HYPERLINK(1)",
  job_id: null,
  image_id: null,
  batch_id: null,
  owner_id: null,
  email: "bea@larder.test",
  usage: { input_tokens: 40, usd: "0.0534", raw: { any: 1 } },
};

test("pages of charges follow each other under one head, and none of them is a formula", () => {
  expect(csvHead).toMatch(/^charged_at,provider,model_id,kind,amount_usd,.*,credits\r\n$/);
  const line =
    "2026-11-21T10:00:00Z,openai,gpt-image-2,generate,0.0534,false,2,bea@larder.test,'=HYPERLINK(1),,,,,40,,,,\r\n";
  expect(csvLines([charge, charge])).toBe(line + line);
  expect(csvLines([])).toBe("");
});
