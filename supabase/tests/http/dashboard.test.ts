import { beforeAll, expect, test } from "vitest";
import { Dashboard } from "../../../shared/dashboard.ts";
import { eventually, joinMember, nobody, ok, searchWith, signInAdmin, stockedPantry } from "./stack.ts";

beforeAll(stockedPantry);

test("the dashboard shows an admin all of the library", async () => {
  await searchWith({ query: "strawberry jam" });
  const admin = await signInAdmin();
  const read = async () =>
    Dashboard.parse(await ok(admin.rpc("read_dashboard", { days: 7, time_zone: "Europe/Berlin" })));
  const dashboard = await eventually(read, ({ searches }) => (searches?.at(-1)?.total ?? 0) > 0);
  expect(dashboard.empty).toBe(false);
  expect(dashboard.per_day).toHaveLength(7);
  expect(dashboard.per_day.at(-1)?.pictures).toBeGreaterThan(0);
  expect(dashboard.queues?.map(({ kind }) => kind)).toContain("generate");
  const [latest] = dashboard.latest_approvals;
  const file = await ok(admin.storage.from("studio").download(latest!.product_card!.path));
  expect(file.size).toBeGreaterThan(0);
});

test("and a member nothing but their own", async () => {
  const { client } = await joinMember();
  const dashboard = Dashboard.parse(await ok(client.rpc("read_dashboard")));
  expect(dashboard).toMatchObject({
    empty: true,
    queues: null,
    searches: null,
    failures_24h: [],
    latest_approvals: [],
  });
  expect((await nobody().rpc("read_dashboard")).error?.code).toBe("42501");
});
