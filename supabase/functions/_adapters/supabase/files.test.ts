import { describe, expect, test } from "vitest";
import { createFiles } from "./files.ts";
import { fakeStorage } from "./testing/fake-storage.ts";

const bytes = new Uint8Array([0xff, 0xd8, 0xff, 1, 2, 3]);
const jpeg = { bytes, mime: "image/jpeg" } as const;
const path = "larder/image-1/full_res-0123456789abcdef.jpg";
const publicPath = "image-1/1/full_res-0123456789abcdef.jpg";
const connect = () => {
  const { storage, files: stored } = fakeStorage();
  return { files: createFiles(storage), stored };
};

describe("files", () => {
  test("writes to the private bucket, byte for byte, and reads it again", async () => {
    const { files, stored } = connect();
    await files.write(path, jpeg);
    expect(stored.get(`studio/${path}`)).toEqual({ bytes, type: "image/jpeg", cacheControl: "max-age=86400" });
    expect(await files.read(path)).toEqual(bytes);
  });

  test("writes a part of a larger memory without the rest", async () => {
    const { files } = connect();
    const memory = new Uint8Array(100).fill(9);
    memory.set(bytes, 40);
    await files.write(path, { ...jpeg, bytes: memory.subarray(40, 46) });
    expect(await files.read(path)).toEqual(bytes);
  });

  test("replaces what lies there already", async () => {
    const { files } = connect();
    await files.write(path, { ...jpeg, bytes: new Uint8Array([7]) });
    await files.write(path, jpeg);
    expect(await files.read(path)).toEqual(bytes);
  });

  test.each(["mia/../max/full_res-0.jpg", "mia/%2e%2e/max.jpg", "../../auth/v1/admin/users", "mia//a.jpg", "mia/a?b"])(
    "reads nothing at %s, which would lead elsewhere",
    async (path) => {
      await expect(connect().files.read(path)).rejects.toMatchObject({ code: "not_found" });
    },
  );

  test("says that there is no file, and does not call the storage down for it", async () => {
    const { files } = connect();
    await expect(files.read(path)).rejects.toMatchObject({ code: "not_found", detail: `There is no file at ${path}` });
    await expect(files.publish(path, publicPath, 6)).rejects.toMatchObject({ code: "not_found" });
  });

  test("publishes by a copy, and has done so where an equal one is there", async () => {
    const { files, stored } = connect();
    await files.write(path, jpeg);
    await files.publish(path, publicPath, bytes.length);
    await files.publish(path, publicPath, bytes.length);
    expect(stored.get(`library/${publicPath}`)?.bytes).toEqual(bytes);
  });

  test("does not take another file for the copy", async () => {
    const { files, stored } = connect();
    await files.write(path, jpeg);
    stored.set(`library/${publicPath}`, { bytes: new Uint8Array([1]), type: "image/jpeg", cacheControl: null });
    await expect(files.publish(path, publicPath, bytes.length)).rejects.toMatchObject({ code: "storage_unavailable" });
  });

  test("lists the names right in a folder, of files and of folders", async () => {
    const { files, stored } = connect();
    for (const at of [publicPath, "image-1/2/thumbnail-a.jpg", "image-1/notes.jpg", "image-10/1/x.jpg"]) {
      stored.set(`library/${at}`, { bytes, type: null, cacheControl: null });
    }
    expect((await files.list("library", "image-1")).sort()).toEqual(["1", "2", "notes.jpg"]);
    expect(await files.list("library", "image-2")).toEqual([]);
  });

  test("removes what it is told, and does not mind what is gone", async () => {
    const { files, stored } = connect();
    await files.write(path, jpeg);
    await files.remove("studio", [path, "larder/image-1/gone.jpg"]);
    expect(stored.size).toBe(0);
  });
});

describe("files calls the storage unavailable", () => {
  const down = createFiles(fakeStorage({ isDown: true }).storage);
  test.each([
    ["read", () => down.read(path)],
    ["write", () => down.write(path, jpeg)],
    ["publish", () => down.publish(path, publicPath, 6)],
    ["list", () => down.list("studio", "larder/image-1")],
    ["remove", () => down.remove("studio", [path])],
  ])("where it cannot %s", async (_what, call) => {
    await expect(call()).rejects.toMatchObject({ code: "storage_unavailable", retryable: true });
  });

  test("where it refuses a kind of file", async () => {
    const file = { bytes, mime: "text/html" as "image/jpeg" };
    await expect(connect().files.write(path, file)).rejects.toMatchObject({ code: "storage_unavailable" });
  });
});
