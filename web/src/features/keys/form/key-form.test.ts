import { describe, expect, test } from "vitest";
import { dayOf, expiresAtOf, expiryOf } from "./expiry.ts";
import { emptyForm, formOf, type KeyForm, readForm } from "./key-form.ts";
import { addOrigins, originOf } from "./origin.ts";

const now = new Date(2027, 5, 1, 12);
const bea: KeyForm = { ...emptyForm, name: " Bea's Bakery " };
const faultsOf = (form: KeyForm) => {
  const read = readForm(form, now);
  return "faults" in read ? Object.keys(read.faults) : [];
};

test("a name has at most 100 characters, emoji counted as one", () => {
  expect(faultsOf({ ...bea, name: ` ${"🍞".repeat(100)} ` })).toEqual([]);
  expect(faultsOf({ ...bea, name: "x".repeat(101) })).toEqual(["name"]);
});

test("a rate is that of searches: where a key makes none it is not asked for", () => {
  expect(faultsOf({ ...bea, rate: "0" })).toEqual(["rate"]);
  expect(readForm({ ...bea, scopes: ["jobs:read"], rate: "0" }, now)).toMatchObject({
    request: { rate_per_minute: null },
  });
});

describe("an origin", () => {
  test.each([
    ["https://bakery.example", "https://bakery.example"],
    ["bakery.example", "https://bakery.example"],
    ["https://Bakery.Example/menu?x=1#y", "https://bakery.example"],
    ["https://bakery.example:443", "https://bakery.example"],
    ["https://bakery.example:8443/", "https://bakery.example:8443"],
    ["https://bäckerei.example", "https://xn--bckerei-5wa.example"],
    ["http://localhost:5173", "http://localhost:5173"],
    ["localhost:5173", "http://localhost:5173"],
    ["http://127.0.0.1:8080/x", "http://127.0.0.1:8080"],
  ])("of %s is %s", (text, origin) => expect(originOf(text)).toEqual({ origin }));

  test.each([
    ["http://bakery.example", "not_secure"],
    ["http://localhost.bakery.example", "not_secure"],
    ["https://*.bakery.example", "has_wildcard"],
    ["*", "has_wildcard"],
    ["bakery", "not_an_address"],
    ["https://", "not_an_address"],
    ["ftp://bakery.example", "not_an_address"],
    ["file:///home", "not_an_address"],
    ["https://bea:secret@bakery.example", "not_an_address"],
    ["https://my_shop.example", "not_an_address"],
    ["null", "not_an_address"],
  ])("is not %s: %s", (text, fault) => expect(originOf(text)).toEqual({ fault }));

  test("is added once, of as many as are pasted", () => {
    const text = "a.example, https://b.example\n b.example/menu";
    expect(addOrigins(["https://a.example"], text)).toEqual({ origins: ["https://a.example", "https://b.example"] });
  });

  test("that is wrong adds none of those beside it, and is named", () => {
    const added = addOrigins([], "a.example nonsense");
    expect(added.origins).toEqual([]);
    expect(added.fault).toContain("nonsense");
  });

  test("is one of at most 20", () => {
    const twenty = Array.from({ length: 20 }, (_, at) => `https://s${at}.example`);
    expect(addOrigins(twenty.slice(1), "s0.example").fault).toBeUndefined();
    expect(addOrigins(twenty, "s20.example").fault).toMatch(/20/);
  });
});

describe("the end of a key", () => {
  test("is the last second of its day where the person is", () => {
    expect(expiresAtOf({ choice: "date", day: "2027-06-01" }, now)).toBe(
      new Date(2027, 5, 1, 23, 59, 59).toISOString(),
    );
    expect(dayOf(new Date(expiresAtOf({ choice: "in_90_days", day: "" }, now)!))).toBe("2027-08-30");
  });

  test("is never, or no day that is over or none", () => {
    expect(expiresAtOf({ choice: "never", day: "2027-01-01" }, now)).toBeNull();
    for (const day of ["2027-05-31", "", "2027-02-31x", "soon"]) {
      expect(expiresAtOf({ choice: "date", day }, now), day).toBeUndefined();
    }
  });

  test("that is not changed stays to the second, also if it is over", () => {
    for (const before of ["2027-05-01T08:00:00.000Z", "2028-05-01T08:00:00.000Z"]) {
      expect(expiresAtOf(expiryOf(before), now, before)).toBe(before);
    }
  });
});

describe("the form of a key", () => {
  test("makes a request of what is needed only", () => {
    expect(readForm(bea, now)).toEqual({
      request: {
        name: "Bea's Bakery",
        scopes: ["search"],
        rate_per_minute: null,
        allowed_origins: [],
        allowed_addresses: [],
        is_test: false,
        expires_at: null,
      },
    });
  });

  test("takes the origin that was typed and not added", () => {
    expect(readForm({ ...bea, originText: "bakery.example" }, now)).toMatchObject({
      request: { allowed_origins: ["https://bakery.example"] },
    });
  });

  test.each([
    ["name", { name: "  " }],
    ["scopes", { scopes: [] }],
    ["rate", { rate: "0" }],
    ["rate", { rate: "100001" }],
    ["rate", { rate: "1.5" }],
    ["rate", { rate: "many" }],
    ["origins", { originText: "http://bakery.example" }],
    ["addresses", { addresses: "192.0.2" }],
    ["addresses", { addresses: "192.0.2.7", scopes: ["search"] }],
    ["expiry", { expiry: { choice: "date", day: "2027-05-31" } }],
  ] as const)("names %s as wrong with %o", (field, change) => expect(faultsOf({ ...bea, ...change })).toEqual([field]));

  test("names all that is wrong at once", () => {
    expect(faultsOf({ ...emptyForm, rate: "x", addresses: "here" })).toEqual(["name", "rate", "addresses"]);
    expect(faultsOf({ ...emptyForm, scopes: [] })).toEqual(["name", "scopes"]);
  });

  test("of a key that is edited wants a rate", () => {
    const key = {
      id: "1",
      name: "Bea",
      prefix: "lrd_1",
      scopes: ["search"],
      is_test: false,
      rate_per_minute: 60,
      allowed_origins: [],
      allowed_addresses: [],
      created_at: "2027-01-01T00:00:00Z",
      expires_at: null,
      revoked_at: null,
      last_used_at: null,
      last_used_address: null,
    };
    expect(readForm(formOf(key), now, key)).toMatchObject({ request: { rate_per_minute: 60 } });
    expect(readForm({ ...formOf(key), rate: "" }, now, key)).toHaveProperty("faults.rate");
  });
});
