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

/** The share of a file's height above and below a color in it; null where it is nowhere. */
async function roomAround(file: Buffer, [red, green, blue]: readonly [number, number, number]) {
  const { data, info } = await sharp(file).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const rows: number[] = [];
  for (let at = 0; at < data.length; at += 3) {
    const away = Math.abs(data[at]! - red) + Math.abs(data[at + 1]! - green) + Math.abs(data[at + 2]! - blue);
    if (away < 120) rows.push(Math.floor(at / 3 / info.width));
  }
  if (rows.length === 0) return null;
  return { above: rows[0]! / info.height, below: 1 - (rows.at(-1)! + 1) / info.height };
}

/** The image when nothing is done for it any more and its master is a good one. */
async function settledImage(client: SupabaseClient, id: string, isGood: (masterPath: string) => boolean) {
  const read = async () => ({
    live: await ok(client.from("jobs").select("id").eq("image_id", id).in("state", ["queued", "running", "waiting"])),
    now: await imageOf(client, id),
  });
  return (await eventually(read, ({ live, now }) => live.length === 0 && isGood(now.master_path))).now;
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

test("the words are whole in every size, however it is cut", async () => {
  const { client, image } = await makeMeme({ SCENE: "a jar of jam", TOP: "HELLO" });
  const overlays = [
    { text: "Above", place: "top", size: 0.2, color: "#ff00ff" },
    { text: "Below", place: "bottom", size: 0.2, color: "#00ffff" },
  ];
  await ok(client.rpc("set_overlays", { image_id: image.id, overlays }));
  await settledImage(client, image.id, (path) => path !== image.master_path);
  const variants = await ok(client.from("image_variants").select("preset, path").eq("image_id", image.id));
  expect(variants.map(({ preset }) => preset).sort()).toEqual([
    "full_product",
    "full_res",
    "hero_image",
    "product_card",
    "thumbnail",
  ]);
  for (const { preset, path } of variants) {
    const file = await readFile(client, path);
    const [above, below] = [await roomAround(file, [255, 0, 255]), await roomAround(file, [0, 255, 255])];
    expect([above?.above, below?.below], preset).toEqual([expect.closeTo(0.1, 1), expect.closeTo(0.1, 1)]);
    expect(Math.min(above!.below, below!.above), preset).toBeGreaterThan(0.6);
  }
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
  const now = await settledImage(client, image.id, (path) => path !== image.master_path);
  expect(now).toMatchObject({ status: "ready", made_path: image.made_path });
  const made = await readFile(client, image.made_path!);
  const [top, , bottom] = await differences(made, await readFile(client, now.master_path));
  expect(bottom).toBeGreaterThan(10);
  expect(top).toBeLessThan(3);
  expect((await set(client, [], image.revision)).error?.message).toContain("Somebody else has changed this picture");

  await ok(set(client, []));
  expect((await settledImage(client, image.id, (path) => path === image.made_path)).overlays).toEqual([]);
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
  expect(error).toMatchObject({
    code: "22023",
    message: expect.stringContaining("letters that we cannot set: 🎂. Leave"),
  });
});
