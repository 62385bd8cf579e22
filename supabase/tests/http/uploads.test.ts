import sharp from "sharp";
import { beforeAll, describe, expect, test } from "vitest";
import { type Client, createClient } from "../../../shared/client.ts";
import { type Accepted, ingest, type JobStatus, job } from "../../../shared/extractions.ts";
import { createPattern } from "../../../shared/patterns.ts";
import { uploads } from "../../../shared/uploads.ts";
import { eventually, joinMember, ok, operator, stack, stockedPantry } from "./stack.ts";

/** A photo as a phone takes it: lying on its side, and with the place where it was taken. */
const photo = await sharp({ create: { width: 320, height: 240, channels: 3, background: "#c63" } })
  .withMetadata({ orientation: 6 })
  .withExifMerge({ IFD3: { GPSLatitudeRef: "N", GPSLatitude: "51/1 30/1 0/1" } })
  .jpeg()
  .toBuffer();

const schema = {
  type: "object",
  properties: {
    "unit price": { type: ["number", "null"] },
    width: { type: "integer" },
    height: { type: "integer" },
    tags: { type: "array", items: { type: "string" } },
  },
  required: ["unit price", "width", "height", "tags"],
  additionalProperties: false,
};

async function member(): Promise<{ larder: Client; headers: Record<string, string>; id: string }> {
  const { client, id } = await joinMember();
  const { data } = await client.auth.getSession();
  const headers = { apikey: stack.publishable_key, authorization: `Bearer ${data.session?.access_token}` };
  return { larder: createClient({ url: stack.url, headers, fetch }), headers, id };
}

let mia: Awaited<ReturnType<typeof member>>;
let max: typeof mia;
let pictureUrl: string;
beforeAll(async () => {
  const [imageId] = await stockedPantry();
  const [document] = await ok(
    operator.from("image_variants").select("path").eq("image_id", imageId).eq("preset", "full_res"),
  );
  const { signedUrl } = await ok(operator.storage.from("studio").createSignedUrl(document?.path, 600));
  pictureUrl = signedUrl;
  [mia, max] = [await member(), await member()];
  for (const { larder } of [mia, max])
    await larder.call(createPattern, { name: "Photos", slug: "photos", schema, publish: true });
});

const put = (url: string, body: BodyInit, type = "image/jpeg") =>
  fetch(url, { method: "PUT", headers: { "content-type": type }, body });

async function read(source: Record<string, unknown>): Promise<JobStatus> {
  const sent = (await mia.larder.call(ingest, { pattern: "photos", ...source })) as Accepted;
  return await eventually(
    () => mia.larder.call(job, { id: sent.job_id }),
    ({ status }) => status !== "queued" && status !== "running",
  );
}

const result = async (id: string, format: string) => {
  const answer = await fetch(`${stack.url}/functions/v1/jobs/${id}/result?format=${format}`, { headers: mia.headers });
  return { type: answer.headers.get("content-type"), text: await answer.text() };
};

describe("an upload", () => {
  test("is put to its signed place, read, and told in every format", async () => {
    const place = await mia.larder.call(uploads, {});
    expect(place).toMatchObject({ max_bytes: 10_485_760, resumable: null });
    expect((await put(place.url, photo)).status).toBe(200);
    expect((await put(place.url, photo)).ok).toBe(false);

    const done = await read({ upload_id: place.upload_id, name: "till.jpg" });
    expect(done).toMatchObject({ status: "succeeded", source_name: "till.jpg" });
    const data = done.result?.data;
    expect(data).toMatchObject({ width: 240, height: 320 });

    const [json, yaml, xml, csv, text] = await Promise.all(
      ["json", "yaml", "xml", "csv", "text"].map((format) => result(done.id, format)),
    );
    expect(JSON.parse(json?.text ?? "")).toEqual(data);
    expect(yaml?.text).toMatch(/^unit price: .*\nwidth: 240\nheight: 320\ntags:/);
    expect(xml?.text).toMatch(/<field name="unit price" type="\w+".*\n {2}<width type="number">240<\/width>\n/);
    expect([yaml?.type, xml?.type, csv?.type, text?.type]).toEqual([
      "application/yaml",
      "application/xml",
      "text/csv; charset=utf-8",
      "text/plain; charset=utf-8",
    ]);
    expect(csv?.text).toMatch(/^unit price,width,height,tags\r\n[^,]*,240,320,/);
    expect(text?.text).toContain("width: 240");

    const { data: kept } = await operator.storage.from("ingest").download(`${mia.id}/${place.upload_id}/picture`);
    const bytes = Buffer.from(await (kept as Blob).arrayBuffer());
    const { orientation, exif } = await sharp(bytes).metadata();
    expect([orientation, exif?.length]).toEqual([6, 32]);
  });

  test("keeps its location where that is wanted", async () => {
    const place = await mia.larder.call(uploads, { keep_location: true });
    await put(place.url, photo);
    expect((await read({ upload_id: place.upload_id })).status).toBe("succeeded");
    const { data } = await operator.storage
      .from("ingest")
      .download(`${mia.id}/${place.upload_id}/picture-with-location`);
    expect(Buffer.from(await (data as Blob).arrayBuffer()).equals(photo)).toBe(true);
  });

  test("of another owner, or without a file, is not found", async () => {
    const place = await mia.larder.call(uploads, {});
    const refusal = { code: "not_found", errors: [{ field: "upload_id" }] };
    await expect(mia.larder.call(ingest, { pattern: "photos", upload_id: place.upload_id })).rejects.toMatchObject(
      refusal,
    );
    await put(place.url, photo);
    await expect(max.larder.call(ingest, { pattern: "photos", upload_id: place.upload_id })).rejects.toMatchObject(
      refusal,
    );
    expect((await read({ upload_id: place.upload_id })).status).toBe("succeeded");
  });

  test("that is too large, or of another type, is not taken", async () => {
    const { url } = await mia.larder.call(uploads, {});
    expect((await put(url, new Uint8Array(10 * 1024 * 1024 + 1))).ok).toBe(false);
    expect((await put(url, "<!doctype html>", "text/html")).ok).toBe(false);
  });

  test("that calls itself a JPEG and is HTML is told as that, at once, and is not kept", async () => {
    const place = await mia.larder.call(uploads, {});
    expect((await put(place.url, "<!doctype html><title>photo.jpg</title>")).status).toBe(200);
    expect(await read({ upload_id: place.upload_id })).toMatchObject({
      status: "failed",
      attempt: 1,
      error: { code: "unsupported_image" },
    });
    const kept = await operator.storage.from("ingest").download(`${mia.id}/${place.upload_id}/picture`);
    expect(kept.error).not.toBeNull();
  });

  test("is for members only", async () => {
    const answer = await fetch(`${stack.url}/functions/v1/uploads`, { method: "POST", body: "{}" });
    expect(answer.status).toBe(401);
  });
});

describe("a picture by its address", () => {
  test("is fetched and read", async () => {
    expect(await read({ image_url: pictureUrl })).toMatchObject({ status: "succeeded", source_url: pictureUrl });
  });

  test.each(["https://10.0.0.7/one.jpg", "https://localhost/one.jpg", "http://169.254.169.254/latest/meta-data"])(
    "%s is refused at once",
    async (image_url) => {
      expect(await read({ image_url })).toMatchObject({ status: "failed", attempt: 1, error: { code: "refused" } });
    },
  );
});
