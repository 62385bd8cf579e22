import { expect, test } from "vitest";
import { Dashboard } from "./dashboard.ts";

const counts = { pending: 0, processing: 0, tagging: 0, ready: 1, approved: 1, rejected: 0, failed: 0 };

/** As a member sees it. */
const least: Dashboard = {
  images: counts,
  per_day: [{ day: "2026-11-21", pictures: 2, approved: 1, failed: 0, usd: 0.08 }],
  queues: null,
  failures_24h: [],
  searches: null,
  latest_approvals: [
    {
      id: "5e57a1b2-0000-4000-8000-000000000001",
      alt: null,
      prompt: null,
      thumbhash: null,
      product_card: null,
      approved_at: "2026-11-21T08:00:00.123456+00:00",
      approved_by: null,
    },
  ],
  spent: { day_usd: 0.08, day_cap_usd: null, month_usd: 0.08, month_cap_usd: null },
  empty: false,
};

test("a dashboard has every status, and nothing of the library's for a member", () => {
  expect(Dashboard.parse(least)).toEqual(least);
  const { ready, ...fewer } = counts;
  expect(Dashboard.safeParse({ ...least, images: fewer }).success).toBe(false);
});

test.each(["per_day", "failures_24h", "latest_approvals", "spent", "empty"])("a dashboard has %s", (part) => {
  expect(Dashboard.safeParse({ ...least, [part]: null }).error?.issues.map(({ path }) => path[0])).toEqual([part]);
});
