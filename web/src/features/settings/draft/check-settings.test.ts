import { describe, expect, test } from "vitest";
import { faultsOf, tidyChanges } from "./check-settings.ts";

const good = {
  tag_floor: 0.7,
  min_tags: 8,
  max_tags: 12,
  cors_origins: ["*"],
  query_cache_minutes: 60,
  search_sample: 1,
  key_rate_per_minute: 100,
  calls_per_minute: 100,
  pictures_per_month: null,
  jpeg_quality: 90,
  member_day_cap_usd: null,
  member_month_cap_usd: "12.5",
} as unknown as Parameters<typeof faultsOf>[0];

const faultsWith = (values: object) => faultsOf({ ...good, ...values });

describe("settings", () => {
  test("that can be stored have no faults", () => {
    expect(faultsOf(good)).toEqual({});
    expect(faultsWith({ cors_origins: ["https://bea.example", "http://localhost:3000"] })).toEqual({});
    expect(faultsWith({ cors_origins: [] })).toEqual({});
  });

  test.each([
    { tag_floor: 1.2 },
    { min_tags: 13 },
    { max_tags: 51 },
    { query_cache_minutes: 1.5 },
    { key_rate_per_minute: 0 },
    { key_rate_per_minute: null },
    { calls_per_minute: 0 },
    { pictures_per_month: 1.5 },
    { jpeg_quality: 49 },
    { member_day_cap_usd: "ten" },
    { member_month_cap_usd: "-1" },
    { cors_origins: ["example.com"] },
    { cors_origins: ["http://example.com"] },
    { cors_origins: ["https://example.com/shop"] },
    { cors_origins: ["*", "https://example.com"] },
    { cors_origins: ["https://example.com", "https://example.com"] },
  ])("that cannot are told by name: %o", (values) => {
    const faults = faultsWith(values);
    const [name] = Object.keys(values);
    expect(faults).toEqual({ [name!]: expect.stringMatching(/^.+\.$/) });
  });
});

test("origins are stored without blank lines, slashes at the end and capitals", () => {
  const changes = { cors_origins: { from: ["*"], to: [" https://Example.com/ ", "", "http://localhost:3000"] } };
  expect(tidyChanges(changes).cors_origins?.to).toEqual(["https://example.com", "http://localhost:3000"]);
});

test("amounts are stored without idle digits, and nothing is made of what is none", () => {
  const wish = (to: string) => tidyChanges({ member_day_cap_usd: { from: null, to } }).member_day_cap_usd?.to;
  expect(wish(" 5.00 ")).toBe("5");
  expect(wish("ten")).toBe("ten");
});
