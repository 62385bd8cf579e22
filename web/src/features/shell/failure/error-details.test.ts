import { describe, expect, test } from "vitest";
import { detailsOf, withoutSecrets } from "./error-details.ts";

const page = {
  location: { pathname: "/set-password", search: "?token_hash=abc123&type=invite" },
  navigator: { userAgent: "Chromium" },
  document: { querySelector: () => ({ src: "http://127.0.0.1:54321/assets/first-B7x.js" }) },
} as unknown as Window;

describe("the details of an error", () => {
  test.each([
    ["a session's token", "Bearer eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmVk failed", "eyJ"],
    ["a key of the library", "lrd_9a05b4db_65f32977689c1c004c1e2fcedc60fba1 is bad", "65f329"],
    ["a secret key", "with sb_secret_CEfx8V4ffkpZnjZeucXWQXnFjTExxC8f", "CEfx"],
    ["a vendor's key", "Authorization: sk-proj-abcdef123456", "abcdef"],
    ["a signed address", "GET /storage/v1/object/sign/a.jpg?token=s3cret&x=1", "s3cret"],
    ["a password in an address", "https://bea:hunter22@example.com/a", "hunter22"],
    ["somebody's address", "bea@example.com is taken", "bea@"],
  ])("leave out %s", (_, text, secret) => {
    expect(text).toContain(secret);
    expect(withoutSecrets(text)).not.toContain(secret);
  });

  test("keep what tells where it broke", () => {
    const stack = "TypeError: x is undefined\n    at Grid (http://127.0.0.1:54321/assets/library-D1.js:12:34)";
    expect(withoutSecrets(stack)).toBe(stack);
  });

  test("say on which page and in which build, without the token in the address", () => {
    const details = detailsOf(new Error("Boom"), page);
    expect(details).toMatchObject({ message: "Boom", version: "first-B7x.js", browser: "Chromium" });
    expect(details.path).toBe("/set-password?token_hash=[left out]&type=invite");
  });

  test("hold nothing that no text in a database can, which would lose the report", () => {
    expect(detailsOf(new Error("Bo\0om"), page).message).toBe("Boom");
    expect(detailsOf(new Error(`${"x".repeat(499)}🍞`), page).message).toBe(`${"x".repeat(499)}\ufffd`);
  });

  test("are made of anything that can be thrown, and are cut", () => {
    expect(detailsOf("oops", page)).toMatchObject({ message: "oops", stack: "" });
    expect(detailsOf(undefined, page).message).toBe("undefined");
    expect(detailsOf(new Error("x".repeat(9_000)), page).message).toHaveLength(500);
    expect(detailsOf(new Error(" \n\0"), page).message).toBe("No message");
  });
});
