import type { SupabaseClient } from "@supabase/supabase-js";
import { describe, expect, test } from "vitest";

/** Who speaks with the storage service under test; `member` has the id `memberId`. */
interface World {
  readonly service: SupabaseClient;
  readonly admin: SupabaseClient;
  readonly member: SupabaseClient;
  readonly anonymous: SupabaseClient;
  readonly memberId: string;
}

const jpeg = (size = 4) => new Blob([new Uint8Array(size).fill(7)], { type: "image/jpeg" });

/** What holds of storage. Part of services.test.ts, which starts one stack for everything. */
export function describeStorage(world: () => World): void {
  describe("storage", () => cases(world));
}

function cases(world: () => World): void {
  const own = (name: string) => `${world().memberId}/${name}`;

  test("a person stores and reads in the own folder and nowhere else", async () => {
    const { admin, member, anonymous } = world();
    const studio = member.storage.from("studio");
    expect((await studio.upload(own("a.jpg"), jpeg(), { cacheControl: "60" })).data?.fullPath).toBe(
      `studio/${own("a.jpg")}`,
    );
    expect((await studio.upload(own("a.jpg"), jpeg())).error).toMatchObject({ statusCode: "409" });
    expect((await studio.upload("somebody/a.jpg", jpeg())).error).toMatchObject({ statusCode: "403" });
    expect((await (await studio.download(own("a.jpg"))).data?.arrayBuffer())?.byteLength).toBe(4);
    expect((await studio.info(own("a.jpg"))).data).toMatchObject({
      size: 4,
      contentType: "image/jpeg",
      cacheControl: "max-age=60",
    });
    expect((await admin.storage.from("studio").exists(own("a.jpg"))).data).toBe(true);
    expect((await anonymous.storage.from("studio").download(own("a.jpg"))).data).toBeNull();
  });

  test("a private file is fetched with a signed URL and without one not at all", async () => {
    const { member } = world();
    const studio = member.storage.from("studio");
    await studio.upload(own("signed.jpg"), jpeg());
    const { data } = await studio.createSignedUrl(own("signed.jpg"), 60);
    const url = data!.signedUrl;
    expect((await fetch(url)).status).toBe(200);
    expect((await fetch(url.slice(0, -2))).ok).toBe(false);
    expect((await fetch(url.replace("signed.jpg", "a.jpg"))).ok).toBe(false);
    expect((await fetch(url.replace("/sign/", "/public/"))).ok).toBe(false);
    const many = await studio.createSignedUrls([own("signed.jpg"), "somebody/a.jpg"], 60);
    expect(many.data?.map((one) => one.signedUrl !== null)).toEqual([true, false]);
    const upload = await studio.createSignedUploadUrl(own("late.jpg"));
    expect((await studio.uploadToSignedUrl(own("late.jpg"), upload.data!.token, jpeg())).error).toBeNull();
    expect((await studio.createSignedUploadUrl("somebody/late.jpg")).error).toMatchObject({ statusCode: "403" });
  });

  test("a public file is fetched by anybody, in parts and conditionally, and may be cached for a day", async () => {
    const { service, member } = world();
    const library = service.storage.from("library");
    const bytes = new Uint8Array([1, 2, 3, 4, 5]);
    await library.upload("p/1.jpg", bytes, { contentType: "image/jpeg", cacheControl: "86400" });
    const url = library.getPublicUrl("p/1.jpg").data.publicUrl;
    const whole = await fetch(url);
    expect(new Uint8Array(await whole.arrayBuffer())).toEqual(bytes);
    expect(whole.headers.get("cache-control")).toBe("public, max-age=86400");
    const part = await fetch(url, { headers: { range: "bytes=1-2" } });
    expect([part.status, part.headers.get("content-range")]).toEqual([206, "bytes 1-2/5"]);
    expect((await fetch(url, { headers: { "if-none-match": whole.headers.get("etag")! } })).status).toBe(304);
    expect((await fetch(url, { method: "HEAD" })).headers.get("content-length")).toBe("5");
    expect((await member.storage.from("library").upload("p/2.jpg", jpeg())).error).toMatchObject({ statusCode: "403" });
  });

  test("copy, move, list and remove do what they say", async () => {
    const { service } = world();
    const library = service.storage.from("library");
    await library.upload("m/x/1.jpg", jpeg());
    expect((await library.copy("m/x/1.jpg", "m/2.jpg")).data?.path).toBe("library/m/2.jpg");
    expect((await library.move("m/2.jpg", "m/3.jpg")).error).toBeNull();
    expect((await library.list("m")).data?.map((entry) => [entry.name, entry.id === null])).toEqual([
      ["x", true],
      ["3.jpg", false],
    ]);
    expect((await library.listV2({ prefix: "m/" })).data?.objects.map((object) => object.name)).toEqual([
      "m/3.jpg",
      "m/x/1.jpg",
    ]);
    expect((await library.remove(["m/3.jpg", "m/x/1.jpg", "m/none.jpg"])).data).toHaveLength(2);
    expect((await library.list("m")).data).toEqual([]);
  });

  test("a bucket's own limits hold", async () => {
    const { service } = world();
    const text = await service.storage.from("library").upload("p/a.txt", "text", { contentType: "text/plain" });
    expect(text.error).toMatchObject({ statusCode: "415" });
    expect((await service.storage.from("library").upload("p/big.jpg", jpeg(20_971_521))).error).toMatchObject({
      statusCode: "413",
    });
    expect((await service.storage.from("nowhere").upload("a.jpg", jpeg())).error).toMatchObject({ statusCode: "404" });
  });
}
