import type { SupabaseClient } from "@supabase/supabase-js";
import { beforeAll, describe, expect, test } from "vitest";
import type { z } from "zod";
import { LibraryFilter, LibraryPage, type LibrarySort } from "../../../shared/library.ts";
import { Problem } from "../../../shared/problems.ts";
import { queryEmbedding } from "../../../shared/query-embedding.ts";
import { joinMember, nobody, ok, operator, settledImages, signInAdmin, stack } from "./stack.ts";

const prompts = ["rustic sourdough bread", "jar of strawberry jam", "lemon tart on slate"];
let member: { client: SupabaseClient; id: string };
let admin: SupabaseClient;

beforeAll(async () => {
  member = await joinMember();
  admin = await signInAdmin();
  await make(member.client, prompts);
});

async function make(client: SupabaseClient, prompts: readonly string[]): Promise<void> {
  const batch = await ok(client.rpc("create_batch", { prompts, size: "1024x1024" }));
  await settledImages(batch.batch_id);
}

interface Asked {
  sort?: LibrarySort;
  skip?: number;
  take?: number;
}

const list = async (client: SupabaseClient, filter: z.input<typeof LibraryFilter>, asked: Asked = {}) =>
  LibraryPage.parse(await ok(client.rpc("list_images", { filter: LibraryFilter.parse(filter), ...asked })));

const promptsOf = ({ images }: LibraryPage) => images.map(({ prompt }) => prompt);

/** The function as supabase-js calls it, with the session of the client where it has one. */
async function embed(client: SupabaseClient, query: string, headers: Record<string, string> = {}) {
  const { data, error, response } = await client.functions.invoke(queryEmbedding.name, { body: { query }, headers });
  return { status: response?.status, headers: response?.headers, body: error ? await error.context.json() : data };
}

describe("the library by meaning", () => {
  test("is there once somebody has had the query embedded", async () => {
    const meaning = `a loaf of sourdough ${crypto.randomUUID()}`;
    const refused = await member.client.rpc("list_images", { filter: { meaning } });
    expect(refused.error).toMatchObject({ details: "needs_embedding" });

    const first = await embed(member.client, meaning.toUpperCase());
    expect(queryEmbedding.output.parse(first.body)).toEqual({ model: "ngram-1536", cached: false });
    expect((await embed(admin, meaning)).body).toEqual({ model: "ngram-1536", cached: true });

    const nearest = await list(member.client, { meaning: meaning.toUpperCase() }, { sort: "closest" });
    expect(promptsOf(nearest)[0]).toBe("rustic sourdough bread");
    const approved = await list(member.client, { meaning, status: ["approved"] });
    expect(approved).toMatchObject({ total: 0, images: [] });
  });

  test("costs a member one of 60 tokens a minute, and tells how many are left", async () => {
    const { client } = await joinMember();
    const { headers } = await embed(client, "bread");
    expect([headers?.get("x-ratelimit-limit"), headers?.get("x-ratelimit-remaining")]).toEqual(["60", "59"]);
  });
});

describe("query-embedding turns away", () => {
  const problemOf = async (client: SupabaseClient, headers: Record<string, string> = {}) => {
    const { status, body } = await embed(client, "bread", headers);
    return [status, Problem.parse(body).code];
  };

  test("who has not signed in", async () => {
    expect(await problemOf(nobody())).toEqual([401, "unauthenticated"]);
  });

  test.each([
    ["is none", "Bearer abc"],
    [
      "somebody else has signed",
      "Bearer eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJyb2xlIjoic2VydmljZV9yb2xlIn0.c2lnbmVk",
    ],
  ])("a token that %s", async (_what, authorization) => {
    expect(await problemOf(nobody(), { authorization })).toEqual([401, "unauthenticated"]);
  });

  test("the token of a person with a key that is not the project's", async () => {
    expect(await problemOf(member.client, { apikey: "sb_publishable_other" })).toEqual([401, "unauthenticated"]);
  });

  test("who is no member any more, at once", async () => {
    const { client, id } = await joinMember();
    expect((await embed(client, "bread")).status).toBe(200);
    await ok(operator.from("members").delete().eq("user_id", id).select());
    expect(await problemOf(client)).toEqual([403, "forbidden"]);
  });

  test("an empty query by its field", async () => {
    const { status, body } = await embed(member.client, " ");
    expect([status, Problem.parse(body).errors?.map(({ field }) => field)]).toEqual([400, ["query"]]);
  });
});

test("query-embedding lets a browser send what supabase-js sends", async () => {
  const preflight = await fetch(`${stack.url}/functions/v1/${queryEmbedding.name}`, {
    method: "OPTIONS",
    headers: { origin: "https://app.example", "access-control-request-headers": "apikey,authorization,x-client-info" },
  });
  expect(preflight.status).toBe(204);
  const allowed = preflight.headers.get("access-control-allow-headers")?.split(", ");
  expect(allowed).toEqual(expect.arrayContaining(["apikey", "authorization", "x-client-info", "content-type"]));
});

describe("the library in pages", () => {
  test("is the whole of it, every picture once", async () => {
    const whole = await list(member.client, {});
    const pages = await Promise.all([0, 1, 2].map((skip) => list(member.client, {}, { skip, take: 1 })));
    expect(whole.total).toBe(prompts.length);
    expect(pages.map(({ total }) => total)).toEqual([3, 3, 3]);
    expect(pages.flatMap(({ images }) => images)).toEqual(whole.images);
    const ids = await ok(member.client.rpc("matching_image_ids", { filter: {} }));
    expect(ids).toEqual(whole.images.map(({ id }) => id));
  });

  test("does not move under whoever looks at what was there before, while new pictures come", async () => {
    const { client } = await joinMember();
    await make(client, ["honey jar on wood", "blueberry muffins"]);
    const first = await list(client, {}, { take: 1 });
    await make(client, ["macarons"]);
    const second = await list(client, { before: first.as_of }, { skip: 1, take: 1 });
    expect(first.total).toBe(2);
    expect(second.total).toBe(2);
    expect([...promptsOf(first), ...promptsOf(second)].sort()).toEqual(["blueberry muffins", "honey jar on wood"]);
    expect(promptsOf(await list(client, {}))[0]).toBe("macarons");
  });

  test("shows a member what is theirs, an admin everything", async () => {
    const { client } = await joinMember();
    const filter: LibraryFilter = { text: "sourdough br" };
    expect(await list(client, filter)).toMatchObject({ total: 0, images: [] });
    expect(promptsOf(await list(member.client, filter))).toEqual(["rustic sourdough bread"]);
    expect((await list(admin, filter)).images.map(({ owner_id }) => owner_id)).toContain(member.id);
  });

  test("brings for each picture where its files are", async () => {
    const { images } = await list(member.client, {});
    for (const { product_card, thumbnail } of images) {
      expect(product_card).toMatchObject({ width: 400, height: 300 });
      expect(thumbnail).toMatchObject({ width: 150, height: 150 });
      const { data } = await member.client.storage.from("studio").download(thumbnail!.path);
      expect(data?.type).toBe("image/jpeg");
    }
  });

  test("refuses what there is not by name", async () => {
    const { error } = await member.client.rpc("list_images", { filter: { colour: "#aa3322" } });
    expect(error).toMatchObject({ code: "22023", message: "There is no filter 'colour'" });
  });
});
