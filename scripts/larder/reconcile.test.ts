import { expect, test } from "vitest";
import { describeUnknown } from "./reconcile.ts";

test("calls of unknown outcome say where to look for them", () => {
  const charge = {
    charge_id: 812,
    provider: "openai",
    model_id: "gpt-image-2",
    amount_usd: "0.211",
    charged_at: "2026-11-21T10:15:30+00:00",
    job_id: "3fa85f64-5717-4562-b3fc-2c963f66afa6",
  };
  expect(describeUnknown([charge]).split("\n")[1]).toBe(
    "   812  2026-11-21 10:15  openai    gpt-image-2  $0.211    3fa85f64-5717-4562-b3fc-2c963f66afa6",
  );
});

test("where nothing is unknown there is nothing to do", () => {
  expect(describeUnknown([])).toBe("The outcome of every call is known.");
});
