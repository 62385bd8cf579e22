import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { presets } from "../../../shared/presets.ts";
import { eventually, joinMember, ok, searchWith, settledImages, signInAdmin, stack } from "./stack.ts";

const photo = (width = 1200, height = 900) =>
  sharp({ create: { width, height, channels: 3, background: "#b5651d" } })
    .composite([
      { input: Buffer.from(`<svg width="300" height="300"><circle cx="150" cy="150" r="140" fill="#fff4e6"/></svg>`) },
    ])
    .jpeg()
    .toBuffer();

/** Uploads a file as a member does, and waits until its work is over. */
async function upload(file: Buffer, name = "full_res.jpg", contentType = "image/jpeg") {
  const { client, id: owner } = await joinMember();
  const imageId = crypto.randomUUID();
  const path = `${owner}/${imageId}/${name}`;
  await ok(client.storage.from("studio").upload(path, file, { contentType }));
  await ok(client.rpc("create_upload", { image_id: imageId, path }));
  const image = await eventually(
    () => ok(client.from("images").select("*").eq("id", imageId).single()),
    ({ status }) => status === "ready" || status === "failed",
  );
  return { client, owner, image };
}

describe("a picture that was asked for", () => {
  test.each(["sketch-1", "sketch-later-1"])("by %s goes through every stage", async (model_id) => {
    const { client } = await joinMember();
    const batch = await ok(
      client.rpc("create_batch", {
        prompts: ["lemon muffins on a wooden board"],
        colors: ["#f4d35e"],
        style: "lifestyle",
        model_id,
        size: "1024x1024",
      }),
    );
    expect(batch).toMatchObject({ images: 1, estimated_usd: "0" });
    const [image] = await settledImages(batch.batch_id);
    expect(image).toMatchObject({ status: "ready", error_code: null });

    const variants = await ok(
      client.from("image_variants").select("preset, width, height, bytes, path").eq("image_id", image!.id),
    );
    expect(variants.map(({ preset }) => preset).sort()).toEqual(Object.keys(presets).sort());
    for (const { path, width, height, bytes } of variants) {
      const file = await ok(client.storage.from("studio").download(path));
      expect(file.size).toBe(bytes);
      expect(await sharp(Buffer.from(await file.arrayBuffer())).metadata()).toMatchObject({ width, height });
    }
    const tags = await ok(client.from("image_tags").select("tag, confidence, source, term").eq("image_id", image!.id));
    expect(tags.length).toBeGreaterThanOrEqual(8);
    expect(tags.length).toBeLessThanOrEqual(12);
    expect(tags.every(({ confidence }) => confidence >= 0.7)).toBe(true);
    expect(tags.map(({ tag }) => tag)).toContain("muffin");

    const jobs = await ok(client.from("jobs").select("kind, state, attempt").eq("image_id", image!.id));
    expect(jobs.map(({ kind }) => kind).sort()).toEqual(["embed", "generate", "tag", "variants"]);
    expect(jobs.every(({ state, attempt }) => state === "done" && attempt === 1)).toBe(true);
    const charges = await ok(client.from("charges").select("kind, provider").eq("image_id", image!.id));
    expect(charges.map(({ kind }) => kind).sort()).toEqual(["embed", "generate", "tag"]);
  });

  test("is nobody else's until it is approved, and nobody's again when it is withdrawn", async () => {
    const member = await joinMember();
    const stranger = await joinMember();
    const admin = await signInAdmin();
    const word = `zwieback${Date.now()}`;
    const batch = await ok(member.client.rpc("create_batch", { prompts: [`${word} on slate`], size: "1024x1024" }));
    const [image] = await settledImages(batch.batch_id);
    const { path } = await ok(
      member.client.from("image_variants").select("path").eq("image_id", image!.id).eq("preset", "thumbnail").single(),
    );

    expect(await ok(stranger.client.from("images").select("id").eq("id", image!.id))).toEqual([]);
    expect((await stranger.client.storage.from("studio").download(path)).error).not.toBeNull();
    expect((await fetch(`${stack.url}/storage/v1/object/public/studio/${path}`)).ok).toBe(false);
    const signed = await ok(member.client.storage.from("studio").createSignedUrl(path, 60));
    expect((await fetch(signed.signedUrl)).status).toBe(200);

    expect((await member.client.rpc("approve_images", { image_ids: [image!.id] })).error?.code).toBe("42501");
    expect(await ok(admin.rpc("approve_images", { image_ids: [image!.id] }))).toEqual([image!.id]);
    const find = async () => (await (await searchWith({ query: word, limit: 50 })).json()).results;
    const found = (results: { id: string }[]) => results.find(({ id }) => id === image!.id);
    const results = await eventually(find, (answer) => found(answer) !== undefined);
    const { url } = found(results) as unknown as { url: string };
    const published = await fetch(url);
    expect(published.status).toBe(200);
    expect(published.headers.get("cache-control")).toContain("max-age=86400");

    expect(await ok(admin.rpc("withdraw_images", { image_ids: [image!.id] }))).toEqual([image!.id]);
    expect(found(await find())).toBeUndefined();
    const gone = await eventually(
      () => fetch(url, { cache: "no-store" }),
      ({ ok }) => !ok,
    );
    expect(gone.ok).toBe(false);
  });

  test.each([
    ["[fault:refused]", "refused", 1],
    ["[fault:nonsense]", "provider_invalid", 3],
  ])(
    "with %s ends as failed with the code %s",
    async (fault, code, attempts) => {
      const { client } = await joinMember();
      const batch = await ok(client.rpc("create_batch", { prompts: [`jam ${fault}`], size: "1024x1024" }));
      const [image] = await settledImages(batch.batch_id);
      expect(image).toMatchObject({ status: "failed", error_code: code });
      expect(image!.error_detail).toBeTruthy();
      const [job] = await ok(client.from("jobs").select("state, attempt, error_code").eq("image_id", image!.id));
      expect(job).toMatchObject({ state: "failed", attempt: attempts, error_code: code });
    },
    180_000,
  ); // three attempts, and the waits between them

  test.each(["[fault:429]", "[fault:500]"])("with %s is tried again and told", async (fault) => {
    const { client } = await joinMember();
    const batch = await ok(client.rpc("create_batch", { prompts: [`jam ${fault}`], size: "1024x1024" }));
    const [job] = await eventually(
      () => ok(client.from("jobs").select("id, state, attempt, error_code").eq("batch_id", batch.batch_id)),
      ([job]) => job?.error_code !== null && job?.error_code !== undefined,
    );
    expect(job!.error_code).toMatch(/^(rate_limited|provider_unavailable)$/);
    expect(await ok(client.rpc("cancel_job", { job_id: job!.id }))).toBe(true);
  });
});

describe("a picture that was uploaded", () => {
  test("keeps its master byte for byte and says only what its pixels tell", async () => {
    const file = await photo();
    const { client, image } = await upload(file);
    expect(image).toMatchObject({ status: "ready", width: 1200, height: 900, prompt: null });
    const master = await ok(client.storage.from("studio").download(image.master_path));
    expect(Buffer.from(await master.arrayBuffer()).equals(file)).toBe(true);
    const tags = await ok(client.from("image_tags").select("tag, vocabulary(facet)").eq("image_id", image.id));
    expect(tags.length).toBeGreaterThan(0);
    expect(JSON.stringify(tags)).not.toContain('"food"');
  });

  test("is never enlarged: a small one is served at the size it has", async () => {
    const { client, image } = await upload(await photo(600, 600));
    const hero = await ok(
      client
        .from("image_variants")
        .select("width, height")
        .eq("image_id", image.id)
        .eq("preset", "hero_image")
        .single(),
    );
    expect(hero.width).toBeLessThanOrEqual(600);
    expect(hero.width / hero.height).toBeCloseTo(1920 / 600, 1);
  });

  /** A photo whose frame header claims another size. */
  async function claiming(width: number, height: number) {
    const file = await photo();
    const frame = file.indexOf(Buffer.from([0xff, 0xc0]));
    file.writeUInt16BE(height, frame + 5);
    file.writeUInt16BE(width, frame + 7);
    return file;
  }

  test.each([
    ["a text", async () => Buffer.from("this is not a picture at all"), "unsupported_image"],
    [
      "a GIF named .jpg",
      async () => Buffer.from("GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff!\xf9\x04", "latin1"),
      "unsupported_image",
    ],
    ["a truncated JPEG", async () => (await photo()).subarray(0, 2000), "image_damaged"],
    ["a header of 30,000 x 30,000", () => claiming(30_000, 30_000), "image_too_large"],
  ])("as %s fails with a code and a sentence, and leaves no variant", async (_what, file, code) => {
    const { client, owner, image } = await upload(await file());
    expect(image).toMatchObject({ status: "failed", error_code: code });
    expect(image.error_detail).toMatch(/\w+ \w+ \w+/);
    expect(await ok(client.from("image_variants").select("preset").eq("image_id", image.id))).toEqual([]);
    const files = await ok(client.storage.from("studio").list(`${owner}/${image.id}`));
    expect(files.map(({ name }) => name)).toEqual(["full_res.jpg"]);
  });

  test("somewhere else than in one's own folder is refused", async () => {
    const [member, other] = [await joinMember(), await joinMember()];
    const path = `${other.id}/${crypto.randomUUID()}/full_res.jpg`;
    const { error } = await member.client.storage
      .from("studio")
      .upload(path, await photo(), { contentType: "image/jpeg" });
    expect(error).not.toBeNull();
    const refused = await member.client.rpc("create_upload", { image_id: path.split("/")[1], path });
    expect(refused.error?.code).toBe("22023");
  });
});
