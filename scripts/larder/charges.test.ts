import { expect, test } from "vitest";
import type { Charge } from "../../shared/money.ts";
import { csvOf, describeCharges } from "./charges.ts";

const charge = (more: Partial<Charge> = {}): Charge => ({
  id: 7,
  charged_at: "2026-11-21T10:15:30.5+00:00",
  provider: "openai",
  model_id: "gpt-image-2",
  kind: "generate",
  amount_usd: "0.053412",
  estimated: false,
  price_version: 2,
  request_id: "req_1",
  job_id: null,
  image_id: null,
  batch_id: null,
  owner_id: null,
  email: "mia@example.com",
  usage: { input_tokens: 40, output_tokens: 1056 },
  ...more,
});

test("the ledger as CSV has every figure in a column of its own, exactly", () => {
  expect(csvOf([charge()])).toBe(
    [
      "charged_at,provider,model_id,kind,amount_usd,estimated,price_version,email,request_id,job_id,image_id,batch_id," +
        "images,input_tokens,input_image_tokens,output_tokens,seconds,credits",
      "2026-11-21T10:15:30.5+00:00,openai,gpt-image-2,generate,0.053412,false,2,mia@example.com,req_1,,,,,40,,1056,,",
      "",
    ].join("\r\n"),
  );
});

test("what a vendor calls a request is no formula on the reader's machine", () => {
  expect(csvOf([charge({ request_id: "=HYPERLINK(1)" })])).toContain(",'=HYPERLINK(1),");
});

test("people read which charges are estimates", () => {
  const [, known, estimated] = describeCharges([charge(), charge({ estimated: true, email: null })]).split("\n");
  expect(known).toMatch(/^ +7 {2}2026-11-21 10:15 {2}gpt-image-2 {2}generate {2}mia@example.com {2}\$0.053412 +req_1$/);
  expect(estimated).toMatch(/ - +\$0.053412 \(estimated\)/);
});

test("days without charges say so", () => {
  expect(describeCharges([])).toBe("Nothing was charged in these days.");
});
