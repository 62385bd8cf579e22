import sharp from "sharp";
import { expect, test } from "vitest";
import { createSources } from "./sources.ts";
import { fakeStorage } from "./testing/fake-storage.ts";

const photo = new Uint8Array(
  await sharp({ create: { width: 40, height: 30, channels: 3, background: "#c63" } })
    .withExif({ IFD3: { GPSLatitudeRef: "N", GPSLatitude: "51/1 30/1 0/1" } })
    .jpeg()
    .toBuffer(),
);
const hasNotes = async (bytes: Uint8Array | undefined) => (await sharp(bytes).metadata()).exif !== undefined;

function connect() {
  const { storage, files } = fakeStorage();
  const put = async (path: string, bytes: Uint8Array) => {
    await storage.from("ingest").upload(path, bytes, { contentType: "image/jpeg" });
  };
  return { sources: createSources(storage, () => Promise.reject(new Error("not asked"))), files, put };
}

test("what is sent along lies there once, and does not tell where it was taken", async () => {
  const { sources, files } = connect();
  const path = await sources.keep("mia", { bytes: photo, mime: "image/jpeg" });
  expect(path).toMatch(/^mia\/[\da-f]{64}\.jpg$/);
  expect(await sources.keep("mia", { bytes: photo, mime: "image/jpeg" })).toBe(path);
  expect(files.size).toBe(1);
  expect(await hasNotes(photo)).toBe(true);
  expect(await hasNotes(await sources.read(path))).toBe(false);
});

test("an upload loses its location when it is first read, in the bucket too", async () => {
  const { sources, files, put } = connect();
  await put("mia/1/picture", photo);
  expect(await hasNotes(await sources.read("mia/1/picture"))).toBe(false);
  expect(await hasNotes(files.get("ingest/mia/1/picture")?.bytes)).toBe(false);
  const kept = files.get("ingest/mia/1/picture");
  await sources.read("mia/1/picture");
  expect(files.get("ingest/mia/1/picture")).toBe(kept);
});

test("one that keeps it on purpose stays as it is", async () => {
  const { sources, put } = connect();
  await put("mia/1/picture-with-location", photo);
  expect(await sources.read("mia/1/picture-with-location")).toEqual(photo);
});

test.each(["mia/1/picture", "mia/1/picture-with-location"])(
  "an upload is what its bytes are, whatever it calls itself, and what nobody can read is not kept: %s",
  async (path) => {
    const { sources, files, put } = connect();
    await put(path, new TextEncoder().encode("<!doctype html><title>photo.jpg</title>"));
    await put("mia/2/picture", photo);
    await expect(sources.read(path)).rejects.toMatchObject({
      code: "unsupported_image",
      detail: expect.stringContaining("a web page (HTML)"),
    });
    expect([...files.keys()]).toEqual(["ingest/mia/2/picture"]);
    await expect(sources.read(path)).rejects.toMatchObject({
      code: "not_found",
      detail: expect.stringContaining("one that cannot be read is not kept"),
    });
  },
);

test("an upload that is gone is told as that", async () => {
  await expect(connect().sources.read("mia/1/picture")).rejects.toMatchObject({ code: "not_found" });
});
