import { expect, test } from "vitest";
import { keyStateOf } from "./key-state.ts";

const now = Date.parse("2027-06-01T12:00:00Z");

test.each([
  ["active", { revoked_at: null, expires_at: null }],
  ["active", { revoked_at: null, expires_at: "2027-06-01T12:00:01Z" }],
  ["expired", { revoked_at: null, expires_at: "2027-06-01T12:00:00Z" }],
  ["revoked", { revoked_at: "2027-01-01T00:00:00Z", expires_at: null }],
  ["revoked", { revoked_at: "2027-01-01T00:00:00Z", expires_at: "2027-02-01T00:00:00Z" }],
])("a key is %s with %o", (state, key) => expect(keyStateOf(key, now)).toBe(state));
