import { createHash } from "node:crypto";
import type { SupabaseClient } from "@supabase/supabase-js";
import { beforeAll, describe, expect, test } from "vitest";
import { joinMember, ok, operator, settledImages, signInAdmin } from "./stack.ts";

let ada: SupabaseClient;
let bea: SupabaseClient;
beforeAll(async () => {
  ada = await signInAdmin();
  const { client, id } = await joinMember();
  await ok(operator.from("members").update({ role: "admin" }).eq("user_id", id).select());
  bea = client;
});

/** Pictures that wait for a decision. */
async function readyPictures(count: number): Promise<string[]> {
  const batch = await ok(
    ada.rpc("create_batch", { prompts: ["oat biscuits"], count_per_prompt: count, size: "1024x1024" }),
  );
  return (await settledImages(batch.batch_id)).map(({ id }) => id).sort();
}

const read = (columns: string, ids: string[]) => ok(bea.from("images").select(columns).in("id", ids).order("id"));

describe("two people at the same pictures", () => {
  test("the first decision stands, and the second is told which pictures it changed", async () => {
    const [first, second] = (await readyPictures(2)) as [string, string];
    const blurred = { image_ids: [first], reason: "Blurred", expected_status: "ready" };
    expect(await ok(ada.rpc("reject_images", blurred))).toEqual([first]);
    const both = { image_ids: [first, second], expected_status: "ready" };
    expect(await ok(bea.rpc("approve_images", both))).toEqual([second]);
    expect(await ok(ada.rpc("approve_images", both))).toEqual([]);
    expect(await read("status, reject_reason", [first, second])).toEqual([
      { status: "rejected", reject_reason: "Blurred" },
      { status: "approved", reject_reason: null },
    ]);
    const { error } = await ada.rpc("approve_images", { image_ids: [first], expected_status: "done" });
    expect(error).toMatchObject({ code: "22023", message: expect.stringContaining("There is no status 'done'") });
  });

  test("an edit of what somebody else has changed is refused in words, and marked as stale", async () => {
    const [image_id] = (await readyPictures(1)) as [string];
    const [image] = (await read("revision", [image_id])) as unknown as [{ revision: number }];
    const seen = { image_id, expected_revision: image.revision };
    expect(await ok(ada.rpc("edit_image", { ...seen, alt: "Ada's biscuits" }))).toBe(image.revision + 1);
    expect(await bea.rpc("edit_image", { ...seen, alt: "Bea's biscuits" })).toMatchObject({
      status: 400,
      error: {
        code: "P0001",
        message: "Somebody else has changed this picture meanwhile: look at it again",
        details: "stale",
      },
    });
    const { alt } = await ok(ada.from("image_descriptions").select("alt").eq("image_id", image_id).single());
    expect(alt).toBe("Ada's biscuits");
  });
});

describe("a member who calls by hand", () => {
  test("changes pictures of their own and nobody else's", async () => {
    const stranger = await joinMember();
    const image_ids = await readyPictures(1);
    for (const verb of ["tag_images", "trash_images", "remake_variants", "retry_images", "cancel_images"]) {
      const tags = verb === "tag_images" ? { add_tags: ["mine"] } : {};
      expect(await ok(stranger.client.rpc(verb, { image_ids, ...tags }))).toEqual([]);
    }
    expect(await ok(bea.rpc("tag_images", { image_ids, add_tags: ["Tea time"] }))).toEqual(image_ids);
    const tags = await ok(bea.from("image_tags").select("source").eq("image_id", image_ids[0]).eq("tag", "tea time"));
    expect(tags).toEqual([{ source: "manual" }]);
    const refused = await stranger.client.rpc("approve_images", { image_ids, expected_status: "ready" });
    expect(refused.error).toMatchObject({ code: "42501", message: "Only admins can do this" });
  });
});

describe("a file that was uploaded before", () => {
  test("is found by its hash among a hundred, by its owner and not by a stranger", async () => {
    const { client, id } = await joinMember();
    const stranger = await joinMember();
    const image_id = crypto.randomUUID();
    const path = `${id}/${image_id}/full_res.jpg`;
    const file = Buffer.from(`a file of ${id}`);
    const source_sha256 = createHash("sha256").update(file).digest("hex");
    const source_name = `${"🍪".repeat(251)}.jpg`;
    await ok(client.storage.from("studio").upload(path, file, { contentType: "image/jpeg" }));
    await ok(client.rpc("create_upload", { image_id, path, source_name, source_sha256 }));

    const others = Array.from({ length: 99 }, (_, index) => createHash("sha256").update(`${index}`).digest("hex"));
    const find = (person: SupabaseClient) =>
      ok(
        person
          .from("images")
          .select("id, source_name")
          .in("source_sha256", [...others, source_sha256]),
      );
    expect(await find(client)).toEqual([{ id: image_id, source_name }]);
    expect(await find(stranger.client)).toEqual([]);
    const { error } = await client.rpc("create_upload", { image_id, path, source_sha256: "?" });
    expect(error).toMatchObject({ code: "22023", message: "A SHA-256 is 64 hex digits in lower case" });
  });
});
