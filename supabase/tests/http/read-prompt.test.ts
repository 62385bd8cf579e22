import type { SupabaseClient } from "@supabase/supabase-js";
import { describe, expect, test } from "vitest";
import { Problem } from "../../../shared/problems.ts";
import { readPrompt } from "../../../shared/read-prompt.ts";
import { joinMember, nobody } from "./stack.ts";

/** The function as supabase-js calls it, with the session of the client where it has one. */
async function read(client: SupabaseClient, body: Record<string, unknown>) {
  const { data, error, response } = await client.functions.invoke(readPrompt.name, { body });
  return { status: response?.status, headers: response?.headers, body: error ? await error.context.json() : data };
}

test("what a member wants is read, and becomes a picture by what was read", async () => {
  const { client } = await joinMember();
  const { body, headers } = await read(client, {
    text: "an action figure of Ann Lee, baker at Acme Bread, in red and navy",
  });
  const reading = readPrompt.output.parse(body);
  expect(reading).toEqual({
    recipe: "action-figure-blister",
    style: null,
    product: null,
    tokens: {
      NAME: "Ann Lee",
      TITLE: "baker",
      COMPANY: "Acme Bread",
      PRIMARY_COLOR: "#d32f2f",
      SECONDARY_COLOR: "#14264b",
    },
    prompt: "",
    colors: [],
    read_by: "words",
  });
  expect(headers?.get("x-ratelimit-limit")).toBe("60");
  const { data, error } = await client.rpc("quote_batch", { template: reading.recipe, tokens: reading.tokens });
  expect(error).toBeNull();
  expect((data as { prompts: { prompt: string }[] }).prompts[0]?.prompt).toContain('reads "Ann Lee"');
});

test("a recipe of one's own is read by its name, and nobody else's", async () => {
  const [mia, max] = [await joinMember(), await joinMember()];
  const name = `Frame ${crypto.randomUUID().slice(0, 8)}`;
  const slug = name.toLowerCase().replace(" ", "-");
  const { error } = await mia.client
    .from("recipes")
    .insert({ slug, name, kind: "template", prompt: "A gilded frame", owner_id: mia.id });
  expect(error).toBeNull();
  expect((await read(mia.client, { text: name })).body).toMatchObject({ recipe: slug });
  expect((await read(max.client, { text: name })).body).toMatchObject({ recipe: null, prompt: name });
});

describe("read-prompt turns away", () => {
  test("who is not signed in", async () => {
    const { status, body } = await read(nobody(), { text: "a fox" });
    expect([status, Problem.parse(body).code]).toEqual([401, "unauthenticated"]);
  });

  test.each([[{}], [{ text: "" }], [{ text: "x".repeat(1001) }], [{ text: 7 }], [{ text: "a fox", style: "anime" }]])(
    "%j",
    async (input) => {
      const { client } = await joinMember();
      const { status, body } = await read(client, input);
      expect([status, Problem.parse(body).code]).toEqual([400, "invalid_input"]);
    },
  );
});

test.each(["🦊", "αλεπού", "'; drop table recipes; --", "[NAME|x] {a|b}", "a\u0000fox", `${"“".repeat(999)}x`])(
  "%j is read",
  async (text) => {
    const { client } = await joinMember();
    const { status, body } = await read(client, { text });
    expect([status, readPrompt.output.parse(body).read_by]).toEqual([200, "words"]);
    expect(JSON.stringify(body)).not.toContain("u0000");
  },
);
