import { describe, expect, test } from "vitest";
import { readEnv } from "./env.ts";
import type { VendorFaults } from "./vendor-env.ts";

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
      loopbackWebhooks: false,
      vendors: { openai: null, gemini: null, leonardo: null, runware: null, reve: null, modal: null },
      vendorFaults: {},
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

describe("a vendor", () => {
  const vendors = (variables: Record<string, string>) => read({ ...least, ...variables }).vendors;

  test("is there with its one variable", () => {
    expect(vendors({ OPENAI_API_KEY: "sk-1" }).openai).toEqual({
      apiKey: "sk-1",
      baseUrl: "https://api.openai.com/v1",
      ownServer: false,
    });
    expect(vendors({ GEMINI_API_KEY: "g" }).gemini?.baseUrl).toBe("https://generativelanguage.googleapis.com");
    expect(vendors({ LEONARDO_API_KEY: "l" }).leonardo).toMatchObject({ apiKey: "l", webhookKey: undefined });
    expect(vendors({ RUNWARE_API_KEY: "r" }).runware?.baseUrl).toBe("https://api.runware.ai/v1");
    expect(vendors({ REVE_API_KEY: "v" }).reve?.baseUrl).toBe("https://api.reve.com");
  });

  test("has its key without the end of the line that was copied along", () => {
    expect(vendors({ REVE_API_KEY: " papi.1\n" }).reve?.apiKey).toBe("papi.1");
  });

  test("that speaks as OpenAI does needs an address and no key", () => {
    const baseUrl = "http://gpu-box:8000/v1";
    expect(vendors({ OPENAI_BASE_URL: `${baseUrl}/` }).openai).toEqual({ apiKey: "none", baseUrl, ownServer: true });
  });

  test("with a key is OpenAI itself, wherever its address is", () => {
    const variables = { OPENAI_API_KEY: "sk-1", OPENAI_BASE_URL: "https://proxy.test/v1" };
    expect(vendors(variables).openai).toMatchObject({ ownServer: false });
  });

  test("of our own on Modal is there with its address and both halves of its key", () => {
    const modal = { MODAL_URL: "https://bea--larder.modal.run", MODAL_KEY: "wk-1", MODAL_SECRET: "ws-1" };
    expect(vendors(modal).modal).toMatchObject({ apiKey: "wk-1", apiSecret: "ws-1" });
  });
});

describe("a vendor whose variables have a fault", () => {
  test.each<[string, keyof VendorFaults, Record<string, string>, string]>([
    [
      "a key that would travel in the open",
      "gemini",
      { GEMINI_API_KEY: "hush", GEMINI_BASE_URL: "http://proxy.test" },
      "GEMINI_BASE_URL",
    ],
    [
      "OpenAI's key for a plain address",
      "openai",
      { OPENAI_API_KEY: "hush", OPENAI_BASE_URL: "http://gpu-box/v1" },
      "OPENAI_BASE_URL",
    ],
    ["a key of two lines", "reve", { REVE_API_KEY: "papi.\nhush" }, "REVE_API_KEY"],
    ["a key with a letter that no header carries", "runware", { RUNWARE_API_KEY: "rw…hush" }, "RUNWARE_API_KEY"],
    ["a password in an address", "openai", { OPENAI_BASE_URL: "http://bea:hush@gpu-box/v1" }, "OPENAI_BASE_URL"],
    ["an address that is none", "runware", { RUNWARE_API_KEY: "r", RUNWARE_BASE_URL: "hush" }, "RUNWARE_BASE_URL"],
    [
      "a key in an address",
      "leonardo",
      { LEONARDO_API_KEY: "l", LEONARDO_BASE_URL: "https://proxy.test/?key=hush" },
      "LEONARDO_BASE_URL",
    ],
    ["half a Modal", "modal", { MODAL_URL: "https://bea.modal.run", MODAL_KEY: "hush" }, "MODAL_SECRET"],
  ])("(%s) is not configured, and names its variable without a word of the value", (_what, vendor, wrong, named) => {
    const { vendors, vendorFaults } = read({ ...least, ...wrong });
    expect(vendors[vendor]).toBeNull();
    expect(Object.keys(vendorFaults)).toEqual([vendor]);
    expect(vendorFaults[vendor]).toContain(named);
    expect(vendorFaults[vendor]).not.toContain("hush");
  });

  test("takes down neither the others nor anything else", () => {
    const { url, vendors } = read({ ...least, MODAL_KEY: "half", REVE_API_KEY: "papi.1" });
    expect(url).toBe(least.SUPABASE_URL);
    expect(vendors).toMatchObject({ reve: { apiKey: "papi.1" }, modal: null });
  });

  test("says all that is wrong with it", () => {
    expect(read({ ...least, OPENAI_API_KEY: "two words", OPENAI_BASE_URL: "gpu-box" }).vendorFaults.openai).toBe(
      "OPENAI_API_KEY must be letters, digits and signs in one piece; OPENAI_BASE_URL must be an address",
    );
  });
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
