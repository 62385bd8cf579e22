import { expect, test } from "vitest";
import type { Wish } from "../../shared/wishes.ts";
import { describeWishes } from "./wishes.ts";

const wish = (given: Partial<Wish>): Wish => ({
  id: "3fa85f64-5717-4562-b3fc-2c963f66afa6",
  query: "lavender shortbread",
  locale: null,
  wordings: [],
  sites: 1,
  asked: 1,
  first_asked_at: "2026-11-20T08:00:00+00:00",
  last_asked_at: "2026-11-21T08:00:00+00:00",
  price: { images: 4, low_usd: "0.1360", high_usd: "0.1720" },
  batch: null,
  granted_at: null,
  granted_by: null,
  dismissed_at: null,
  ...given,
});
const batch = { id: crypto.randomUUID(), total: 4, left_to_do: 0, failed: 0, to_review: 0, estimated_seconds: 20 };

test("wishes are told with who wants them, how else they are called and what they would cost", () => {
  const told = describeWishes({
    open: [wish({ sites: 7, asked: 12, wordings: ["shortbread with lavender"] }), wish({ query: "fig jam" })],
    open_total: 2,
  });
  expect(told).toMatch(/ lavender shortbread +7 +12 +2026-11-21 +4: \$0\.136 to \$0\.172\n {4}also: shortbread with/);
  expect(told).toMatch(/ fig jam +1 +1 .*\$0\.172$/);
});

test.each([
  ["what is being made", { ...batch, left_to_do: 3, to_review: 1 }, "3 being made"],
  ["what waits for review", { ...batch, to_review: 4 }, "4 to review"],
  ["the price, where nothing came of the last ones", { ...batch, failed: 4 }, "4: $0.136 to $0.172"],
])("a wish tells %s", (_, batch, pictures) =>
  expect(describeWishes({ open: [wish({ batch })], open_total: 1 })).toMatch(
    new RegExp(`${pictures.replace(/[$.]/g, "\\$&")}$`),
  ),
);

test("a wish that cannot be made has no price", () =>
  expect(describeWishes({ open: [wish({ price: null })], open_total: 3 })).toMatch(/ -\n3 wishes in all$/));

test("a library without wishes says so", () =>
  expect(describeWishes({ open: [], open_total: 0 })).toBe("No site looked for anything that the library has not."));
