import { describe, expect, test } from "vitest";
import { readEnv } from "./env.ts";

const least = { SUPABASE_URL: "http://127.0.0.1:54321", SUPABASE_SECRET_KEYS: '{"default":"sb_secret_one"}' };
const read = (variables: Record<string, string>) => readEnv((name) => variables[name]);
const complaint = (variables: Record<string, string>): string => {
  try {
    read(variables);
  } catch (error) {
    return (error as Error).message;
  }
  return "";
};

describe("readEnv", () => {
  test("needs an address and a key, and nothing else", () => {
    expect(read(least)).toEqual({
      url: "http://127.0.0.1:54321",
      publicUrl: "http://127.0.0.1:54321",
      secretKey: "sb_secret_one",
      ringSecret: undefined,
      sketchUrl: undefined,
    });
  });

  test("takes the key of older projects where there is no newer one", () => {
    const { SUPABASE_URL } = least;
    expect(read({ SUPABASE_URL, SUPABASE_SERVICE_ROLE_KEY: "service-role" }).secretKey).toBe("service-role");
    expect(read({ ...least, SUPABASE_SERVICE_ROLE_KEY: "service-role" }).secretKey).toBe("sb_secret_one");
  });

  test("knows the address that the outside sees", () => {
    expect(read({ ...least, LARDER_PUBLIC_URL: "https://larder.test" })).toMatchObject({
      url: "http://127.0.0.1:54321",
      publicUrl: "https://larder.test",
    });
  });

  test("takes an empty variable for one that is not set", () => {
    const empty = { LARDER_PUBLIC_URL: "", LARDER_RING_SECRET: "", LARDER_SKETCH_URL: "" };
    expect(read({ ...least, ...empty })).toEqual(read(least));
  });
});

test("readEnv takes the service role key where no secret key is the default", () => {
  const keys = { SUPABASE_SECRET_KEYS: '{"other":"sb_secret_two"}', SUPABASE_SERVICE_ROLE_KEY: "legacy" };
  expect(read({ ...least, ...keys }).secretKey).toBe("legacy");
});

describe("readEnv refuses", () => {
  test("an empty environment, naming what is missing", () => {
    expect(complaint({})).toContain("SUPABASE_URL");
    expect(complaint({ SUPABASE_URL: least.SUPABASE_URL })).toBe(
      "The environment is not complete: SUPABASE_SECRET_KEYS is missing",
    );
  });

  test("everything that is wrong, in one sentence", () => {
    const message = complaint({ SUPABASE_URL: "localhost", SUPABASE_SECRET_KEYS: "[]", LARDER_RING_SECRET: "short" });
    for (const name of ["SUPABASE_URL", "SUPABASE_SECRET_KEYS", "LARDER_RING_SECRET"]) expect(message).toContain(name);
    expect(message).not.toContain("\n");
  });

  test.each([
    ["keys that are not JSON", { SUPABASE_SECRET_KEYS: "sb_secret_hush" }],
    ["keys without a default", { SUPABASE_SECRET_KEYS: '{"other":"sb_secret_hush"}' }],
    ["a list of keys", { SUPABASE_SECRET_KEYS: '["sb_secret_hush"]' }],
    ["a ring secret that can be guessed", { LARDER_RING_SECRET: "hush" }],
    ["an address that is none", { LARDER_PUBLIC_URL: "hush" }],
  ])("%s, without a word of the value", (_what, wrong) => {
    const message = complaint({ ...least, ...wrong });
    expect(message).toContain(Object.keys(wrong)[0]);
    expect(message).not.toContain("hush");
  });
});
