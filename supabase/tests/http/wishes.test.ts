import { beforeAll, describe, expect, test } from "vitest";
import { type Wish, Wishes } from "../../../shared/wishes.ts";
import { json, text } from "./run-larder.ts";
import {
  eventually,
  joinMember,
  ok,
  operator,
  searchWith,
  settledImages,
  signInAdmin,
  stockedPantry,
} from "./stack.ts";

beforeAll(stockedPantry);

/** Words that no other picture has. */
let times = 0;
const newWords = () => `kruidnoten${Date.now()}${++times} on slate`;

const search = async (body: object) => (await searchWith(body)).json();

async function wishOf(state: "open" | "granted" | "dismissed", id: string): Promise<Wish | undefined> {
  const admin = await signInAdmin();
  return Wishes.parse(await ok(admin.rpc("read_wishes", { take: 200 })))[state].find((wish) => wish.id === id);
}

describe("what the library has not", () => {
  test("is wished for by sites, made by an admin, approved, found, and granted", async () => {
    const query = newWords();
    const missed = await search({ query, site_id: "first" });
    expect(missed.wish_id).toEqual(expect.any(String));
    expect(missed.results.map(({ match }: { match: string }) => match)).not.toContain("strong");
    for (const site_id of ["second", "second", "third"]) {
      expect((await search({ query: ` ${query.toUpperCase()}`, site_id })).wish_id).toBe(missed.wish_id);
    }
    expect(await wishOf("open", missed.wish_id)).toMatchObject({ query, sites: 3, asked: 3, batch: null });

    const admin = await signInAdmin();
    const wish = { wish_id: missed.wish_id };
    const batch = await ok(admin.rpc("make_wish", { ...wish, count: 2, max_usd: 0 }));
    expect(await ok(admin.rpc("make_wish", wish))).toMatchObject({ batch_id: batch.batch_id, images: 2 });
    const images = await settledImages(batch.batch_id);
    expect(images.map(({ status }) => status)).toEqual(["ready", "ready"]);
    expect(await wishOf("open", missed.wish_id)).toMatchObject({ batch: { total: 2, left_to_do: 0, to_review: 2 } });
    expect((await search({ query, site_id: "fourth" })).wish_id).toBe(missed.wish_id);

    await ok(admin.rpc("approve_images", { image_ids: [images[0]!.id] }));
    const granted = await eventually(
      () => wishOf("granted", missed.wish_id),
      (wish) => wish !== undefined,
    );
    expect(granted).toMatchObject({ sites: 4, price: null, granted_by: { id: images[0]!.id } });
    const found = await search({ query, site_id: "first" });
    expect(found.wish_id).toBeNull();
    expect(found.results[0]).toMatchObject({ id: images[0]!.id, match: expect.stringMatching(/^(strong|good)$/) });
  });

  test("is one wish however it is said, and another for what is only like it", async () => {
    const { wish_id } = await search({ query: "lavender shortbread" });
    for (const query of ["shortbread with lavender", "a photo of lavender shortbreads", "Lavendar shortbread"]) {
      expect(await search({ query })).toMatchObject({ wish_id });
    }
    expect((await search({ query: "lemon shortbread" })).wish_id).not.toBe(wish_id);
    expect(await wishOf("open", wish_id)).toMatchObject({ query: "lavender shortbread", sites: 1, asked: 1 });
  });

  test("is no wish where only a filter or the end of the pages keeps it out", async () => {
    const query = "rustic sourdough bread";
    const filtered = await search({ query, tags: [newWords()] });
    expect(filtered).toMatchObject({ wish_id: null });
    const first = await search({ query, limit: 1 });
    expect(await search({ query, limit: 50, cursor: first.next_cursor })).toMatchObject({ wish_id: null });
  });

  test("is for admins to see", async () => {
    const { client } = await joinMember();
    expect((await client.rpc("read_wishes")).error?.code).toBe("42501");
    expect(await ok(client.from("wishes").select("id"))).toEqual([]);
  });

  test("is told and dismissed at the command line", async () => {
    const query = newWords();
    const { wish_id } = await search({ query });
    expect((await json("wishes", "--limit", "200")).open).toContainEqual(
      expect.objectContaining({ id: wish_id, query }),
    );
    expect(await text("wishes", "make", wish_id, "--count", "1")).toMatch(/^1 picture in batch \S+, free, /);
    const [batch] = await ok(operator.from("batches").select("owner_id").contains("prompts", [query]));
    expect(batch!.owner_id).toEqual(expect.any(String));
    expect(await text("wishes", "dismiss", wish_id)).toBe("The wish is dismissed\n");
    expect(await wishOf("dismissed", wish_id)).toMatchObject({ query });
    expect(await text("wishes", "dismiss", wish_id, "--undo")).toBe("The wish is open again\n");
  });
});
