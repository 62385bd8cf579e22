import { expect, test } from "vitest";
import { sameSecret } from "./same-secret.ts";

test("sameSecret is true for the same secret only", async () => {
  expect(await sameSecret("secret-1", "secret-1")).toBe(true);
  for (const given of ["secret-2", "secret-1 ", "secret-", "SECRET-1", "secret-1\0"]) {
    expect(await sameSecret(given, "secret-1")).toBe(false);
  }
});

test("sameSecret is false where either is missing, so that an unset secret opens nothing", async () => {
  for (const nothing of ["", undefined]) {
    expect(await sameSecret("", nothing)).toBe(false);
    expect(await sameSecret(null, nothing)).toBe(false);
    expect(await sameSecret(undefined, nothing)).toBe(false);
    expect(await sameSecret("undefined", nothing)).toBe(false);
  }
  expect(await sameSecret(null, "secret-1")).toBe(false);
});
