import type { SupabaseClient } from "@supabase/supabase-js";
import sharp from "sharp";
import { expect, test } from "vitest";
import { eventually, joinMember, ok, searchWith, settledImages, signInAdmin } from "./stack.ts";

/** Texts over a picture, from a template's words to the file that a site shows. */

interface Image {
  readonly id: string;
  readonly status: string;
  readonly master_path: string;
  readonly made_path: string | null;
  readonly overlays: readonly { readonly text: string }[];
  readonly revision: number;
}
const imageOf = (client: SupabaseClient, id: string): Promise<Image> =>
  ok(client.from("images").select("id, status, master_path, made_path, overlays, revision").eq("id", id).single());

async function readFile(client: SupabaseClient, path: string): Promise<Buffer> {
  return Buffer.from(await (await ok(client.storage.from("studio").download(path))).arrayBuffer());
}

/** How much two pictures differ in each third of their height, 0 to 255. */
async function differences(one: Buffer, other: Buffer): Promise<[top: number, middle: number, bottom: number]> {
  const side = 300;
  const read = (file: Buffer) => sharp(file).resize(side, side, { fit: "fill" }).removeAlpha().raw().toBuffer();
  const [first, second] = await Promise.all([read(one), read(other)]);
  const sums = [0, 0, 0];
  for (let at = 0; at < first.length; at++)
    sums[Math.floor((at * 3) / first.length)]! += Math.abs(first[at]! - second[at]!);
  return sums.map((sum) => sum / (first.length / 3)) as [number, number, number];
}

/** A meme of a member's own, with its texts over it. */
async function makeMeme(tokens: Record<string, string>) {
  const { client } = await joinMember();
  const batch = await ok(
    client.rpc("create_batch", { template: "meme", tokens, model_id: "sketch-1", size: "1024x1024" }),
  );
  const [made] = await settledImages(batch.batch_id);
  return { client, image: await imageOf(client, made!.id) };
}

test("a template's words stand over the picture, in every size of it that a site is served", async () => {
  const word = `Bäckerei${Date.now()}`;
  const { client, image } = await makeMeme({
    SCENE: `${word} cookies`,
    TOP: "WHO ATE <all> & [EVERYTHING]",
    BOTTOM: "{you|me}?",
  });
  expect(image).toMatchObject({ status: "ready" });
  expect(image.overlays.map(({ text }) => text)).toEqual(["WHO ATE <all> & [EVERYTHING]", "{you|me}?"]);
  const jobs = await ok(client.from("jobs").select("kind").eq("image_id", image.id).order("queued_at"));
  expect(jobs.map(({ kind }) => kind)).toContain("compose");
  const made = await readFile(client, image.made_path!);
  const [top, middle, bottom] = await differences(made, await readFile(client, image.master_path));
  expect(Math.min(top, bottom)).toBeGreaterThan(10);
  expect(middle).toBeLessThan(3);

  const admin = await signInAdmin();
  await ok(admin.rpc("approve_images", { image_ids: [image.id] }));
  const find = async () => {
    const { results } = await (await searchWith({ query: word, limit: 50, size: "full_res" })).json();
    return (results as { id: string; url: string; sizes: Record<string, { url: string }> }[]).find(
      ({ id }) => id === image.id,
    );
  };
  const found = await eventually(find, (answer) => answer !== undefined);
  const fetched = async (url: string) => Buffer.from(await (await fetch(url)).arrayBuffer());
  const [shownTop, shownMiddle, shownBottom] = await differences(made, await fetched(found!.url));
  expect(Math.min(shownTop, shownBottom)).toBeGreaterThan(10);
  expect(shownMiddle).toBeLessThan(3);
  const [smallTop] = await differences(made, await fetched(found!.sizes.thumbnail!.url));
  expect(smallTop).toBeGreaterThan(10);
});

test("its owner sets other texts over it for free, and takes them away again", async () => {
  const { client, image } = await makeMeme({ SCENE: "bread", TOP: "HELLO" });
  const stranger = await joinMember();
  const set = (person: SupabaseClient, overlays: unknown, expected_revision?: number) =>
    person.rpc("set_overlays", {
      image_id: image.id,
      overlays,
      ...(expected_revision !== undefined && { expected_revision }),
    });
  expect((await set(stranger.client, [])).error?.message).toBe("There is no such image");
  expect((await set(client, [{ text: "🎂", place: "top" }])).error?.message).toContain("🎂");

  const charges = () => ok(client.from("charges").select("id").eq("image_id", image.id));
  const before = await charges();
  expect(await ok(set(client, [{ text: "Ελληνικά", place: "bottom", color: "#ffee00" }], image.revision))).toBe(
    image.revision + 1,
  );
  const idle = (master: (path: string) => boolean) =>
    eventually(
      async () => {
        const live = await ok(
          client.from("jobs").select("id").eq("image_id", image.id).in("state", ["queued", "running", "waiting"]),
        );
        return { live, now: await imageOf(client, image.id) };
      },
      ({ live, now }) => live.length === 0 && master(now.master_path),
    );
  const { now } = await idle((path) => path !== image.master_path);
  expect(now).toMatchObject({ status: "ready", made_path: image.made_path });
  const made = await readFile(client, image.made_path!);
  const [top, , bottom] = await differences(made, await readFile(client, now.master_path));
  expect(bottom).toBeGreaterThan(10);
  expect(top).toBeLessThan(3);
  expect((await set(client, [], image.revision)).error?.message).toContain("Somebody else has changed this picture");

  await ok(set(client, []));
  expect((await idle((path) => path === image.made_path)).now.overlays).toEqual([]);
  expect(await charges()).toEqual(before);
  expect((await client.storage.from("studio").download(now.master_path)).error).not.toBeNull();
});

test("letters that cannot be set are refused before anything is made", async () => {
  const { client } = await joinMember();
  const { error } = await client.rpc("quote_batch", {
    template: "meme",
    tokens: { TOP: "CAKE 🎂" },
    model_id: "sketch-1",
  });
  expect(error).toMatchObject({ code: "22023", message: "A text over the picture has letters that we cannot set: 🎂" });
});
