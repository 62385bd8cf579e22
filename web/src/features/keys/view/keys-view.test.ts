import { describe, expect, test } from "vitest";
import { type ApiKey, endsSoon, isUnused } from "../api-key.ts";
import { type KeyFilter, type KeySort, keysOf, readView, writeView } from "./keys-view.ts";

const now = Date.parse("2027-06-01T12:00:00Z");
const key = (name: string, more: Partial<ApiKey> = {}): ApiKey => ({
  id: name,
  name,
  prefix: `lrd_${name.toLowerCase()}`,
  scopes: ["search"],
  rate_per_minute: 100,
  is_test: false,
  allowed_origins: [],
  allowed_addresses: [],
  created_at: "2027-05-01T00:00:00Z",
  expires_at: null,
  revoked_at: null,
  last_used_at: null,
  last_used_address: null,
  ...more,
});

describe("a key that somebody should look at", () => {
  test("ends within two weeks and still works", () => {
    expect(endsSoon(key("a", { expires_at: "2027-06-15T12:00:00Z" }), now)).toBe(true);
    expect(endsSoon(key("a", { expires_at: "2027-06-15T12:00:01Z" }), now)).toBe(false);
    expect(endsSoon(key("a", { expires_at: "2027-06-01T12:00:00Z" }), now)).toBe(false);
  });

  test("was last used 90 days ago, or made then and never used", () => {
    const old = "2027-03-03T12:00:00Z";
    expect(isUnused(key("a", { created_at: old, last_used_at: old }), now)).toBe(true);
    expect(isUnused(key("a", { created_at: old }), now)).toBe(true);
    expect(isUnused(key("a", { created_at: old, last_used_at: "2027-03-03T12:00:01Z" }), now)).toBe(false);
    expect(isUnused(key("a"), now)).toBe(false);
    expect(isUnused(key("a", { created_at: old, revoked_at: old }), now)).toBe(false);
  });
});

describe("the list", () => {
  const keys = [
    key("Bea", { created_at: "2027-05-03T00:00:00Z", last_used_at: "2027-05-20T00:00:00Z" }),
    key("ana", { expires_at: "2027-05-30T00:00:00Z", last_used_at: "2027-05-04T00:00:00Z" }),
    key("Cleo", { expires_at: "2027-12-31T00:00:00Z" }),
    key("Dan", { revoked_at: "2027-05-02T00:00:00Z" }),
    key("Eve", { created_at: "2027-01-01T00:00:00Z" }),
  ];
  const use = new Map([["Cleo", { api_key_id: "Cleo", days: [], searches: 7 }]]);
  const names = (filter: KeyFilter, sort: KeySort = "newest", text = "") =>
    keysOf(keys, { filter, sort, text }, use, now)
      .map(({ name }) => name)
      .join(" ");

  test.each([
    ["current", "Bea ana Cleo Eve"],
    ["active", "Bea Cleo Eve"],
    ["unused", "Eve"],
    ["expired", "ana"],
    ["revoked", "Dan"],
    ["all", "Bea ana Cleo Dan Eve"],
  ] as const)("of the filter %s holds %s", (filter, shown) => expect(names(filter)).toBe(shown));

  test.each([
    ["name", "ana Bea Cleo Eve"],
    ["used", "Bea ana Cleo Eve"],
    ["searches", "Cleo ana Bea Eve"],
    ["expiry", "ana Cleo Bea Eve"],
  ] as const)("is ordered by %s as %s", (sort, shown) => expect(names("current", sort)).toBe(shown));

  test("is narrowed by a part of a name or of a prefix, in any case", () => {
    expect(names("all", "newest", " CLE ")).toBe("Cleo");
    expect(names("all", "newest", "lrd_dan")).toBe("Dan");
  });
});

describe("an address", () => {
  const id = "0b9e5e1c-1111-4222-8333-944445555666";

  test("is read as it was written", () => {
    const view = {
      filter: "revoked",
      sort: "used",
      text: "Bea & co",
      details: id,
      dialog: "revoke",
      key: id,
    } as const;
    const address = new URLSearchParams("other=1");
    writeView(view, address);
    expect(address.get("other")).toBe("1");
    expect(readView(address)).toEqual(view);
  });

  test("of the usual view is empty, and what it cannot mean is passed over", () => {
    const usual = readView(new URLSearchParams("state=constructor&sort=x&open=delete&key=1&details=2"));
    const address = new URLSearchParams();
    writeView(usual, address);
    expect(address.size).toBe(0);
  });

  test("says what a new key is wanted for no longer than its form is open", () => {
    const address = new URLSearchParams("open=create&may=search&may=jobs%3Aread");
    const view = readView(address);
    writeView({ ...view, text: "rye" }, address);
    expect(address.getAll("may")).toEqual(["search", "jobs:read"]);
    writeView({ ...view, dialog: null }, address);
    expect(address.size).toBe(0);
  });

  test("opens no dialog about a key without saying which", () => {
    expect(readView(new URLSearchParams("open=revoke")).dialog).toBeNull();
    expect(readView(new URLSearchParams("open=create")).dialog).toBe("create");
  });
});
