import { describe, expect, test } from "vitest";
import { createUpload } from "./create-upload.ts";
import { findUploads } from "./find-uploads.ts";
import { losesLocation, uploadPath } from "./upload-path.ts";

const mia = { ownerId: "mia", keyId: null, isTest: false };
const id = "00000000-0000-4000-8000-000000000001";
const other = "00000000-0000-4000-8000-000000000002";

const create = (resumableUrl: string | null, keep_location: boolean) =>
  createUpload(
    {
      uploads: { sign: async (path) => ({ url: `https://larder.test/sign/${path}?token=t`, token: "t" }) },
      resumableUrl,
      now: () => new Date("2026-11-27T10:00:00Z"),
      newId: () => id,
    },
    mia,
    { keep_location },
  );

describe("a place for an upload", () => {
  test("is the caller's own, for two hours", async () => {
    expect(await create(null, false)).toEqual({
      upload_id: id,
      url: `https://larder.test/sign/mia/${id}/picture?token=t`,
      method: "PUT",
      expires_at: "2026-11-27T12:00:00.000Z",
      max_bytes: 10 * 1024 * 1024,
      resumable: null,
    });
  });

  test("says by its name that the location stays", async () => {
    expect((await create(null, true)).url).toContain(`/mia/${id}/picture-with-location?`);
    expect(losesLocation(uploadPath("mia", id, true))).toBe(false);
    expect(losesLocation(uploadPath("mia", id, false))).toBe(true);
    expect(losesLocation(`mia/${"a".repeat(64)}.jpg`)).toBe(false);
  });

  test("tells what a client of TUS needs where the storage takes files in parts", async () => {
    expect((await create("https://p.storage.supabase.co/storage/v1/upload/resumable/sign", false)).resumable).toEqual({
      endpoint: "https://p.storage.supabase.co/storage/v1/upload/resumable/sign",
      headers: { "x-signature": "t" },
      metadata: { bucketName: "ingest", objectName: `mia/${id}/picture` },
      chunk_bytes: 6_291_456,
    });
  });
});

describe("uploads among pictures", () => {
  const asked: unknown[] = [];
  const uploads = {
    find: async (...all: [string, readonly string[]]) => {
      asked.push(all);
      return new Map([[id, `mia/${id}/picture`]]);
    },
  };
  const field = (at: number) => `images.${at}.upload_id`;

  test("are looked for once, among the owner's", async () => {
    const sources = [{ upload_id: id }, { image_url: "https://shop.test/a.jpg" }, { upload_id: id }];
    expect((await findUploads(uploads, "mia", sources, field)).get(id)).toBe(`mia/${id}/picture`);
    expect(asked).toEqual([["mia", [id]]]);
  });

  test("are not asked for where there is none", async () => {
    asked.length = 0;
    expect((await findUploads(uploads, "mia", [{ image_id: id }], field)).size).toBe(0);
    expect(asked).toEqual([]);
  });

  test("that are not there are refused by the field", async () => {
    await expect(findUploads(uploads, "mia", [{ upload_id: id }, { upload_id: other }], field)).rejects.toMatchObject({
      code: "not_found",
      errors: [{ field: "images.1.upload_id" }],
    });
  });
});
