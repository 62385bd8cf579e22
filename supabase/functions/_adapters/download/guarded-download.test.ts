import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { AppError } from "../../../../shared/problems.ts";
import { createDownload, type DownloadOptions } from "./guarded-download.ts";

const blank = (width = 40, height = 30) => sharp({ create: { width, height, channels: 3, background: "#c63" } });
const jpeg = new Uint8Array(await blank().jpeg().toBuffer());
const png = new Uint8Array(await blank().png().toBuffer());
const webp = new Uint8Array(await blank().webp().toBuffer());

const picture = "https://cdn.vendor.test/one.jpg?sig=hush";
const soon = () => AbortSignal.timeout(30_000);

/** A download in a world of these answers by address, where every host is public unless told. */
function world(answers: Record<string, () => Response | Promise<Response>>, more: Partial<DownloadOptions> = {}) {
  const asked: { url: string; init: RequestInit | undefined }[] = [];
  const download = createDownload({
    fetch: async (url, init) => {
      asked.push({ url: String(url), init });
      return (answers[String(url)] ?? (() => new Response("", { status: 404 })))();
    },
    resolve: () => Promise.resolve(["93.184.216.34"]),
    allowedHosts: ["vendor.test"],
    ...more,
  });
  return { download, asked };
}
const bytes = (body: Uint8Array, headers: Record<string, string> = {}) => new Response(body.slice(), { headers });
const to =
  (location: string, status = 302) =>
  () =>
    new Response(null, { status, headers: { location } });

/** What a download throws; none may tell more of an address than its host. */
async function failure(work: Promise<unknown>): Promise<AppError> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(AppError);
  const { detail, cause } = error as AppError;
  expect(`${detail} ${String(cause)}`).not.toMatch(/hush|one\.jpg|secret/);
  // One sentence, as it stands in another; what a picture itself is not told by may have two.
  if (!cause) expect(detail).not.toMatch(/\.$/);
  return error as AppError;
}

describe("a download gives", () => {
  test("the bytes of a JPEG and of a PNG", async () => {
    const { download } = world({ [picture]: () => bytes(jpeg), "https://vendor.test/two": () => bytes(png) });
    expect(await download(picture, soon())).toEqual({ bytes: jpeg, mime: "image/jpeg" });
    expect(await download("https://vendor.test/two", soon())).toEqual({ bytes: png, mime: "image/png" });
  });

  test("the type that the bytes are, whatever the answer calls it", async () => {
    const { download } = world({ [picture]: () => bytes(png, { "content-type": "image/jpeg" }) });
    expect((await download(picture, soon())).mime).toBe("image/png");
  });

  test("what a redirect leads to, also a relative one", async () => {
    const { download, asked } = world({
      [picture]: to("/moved", 307),
      "https://cdn.vendor.test/moved": to("https://vendor.test/there"),
      "https://vendor.test/there": () => bytes(jpeg),
    });
    expect((await download(picture, soon())).bytes).toEqual(jpeg);
    expect(asked.map(({ url }) => new URL(url).pathname)).toEqual(["/one.jpg", "/moved", "/there"]);
  });

  test("the picture of a trusted origin as it stands, without a lookup", async () => {
    const resolve = () => Promise.reject(new Error("not asked"));
    const { download } = world(
      { "http://127.0.0.1:8791/one": () => bytes(jpeg) },
      { resolve, trustedOrigins: ["http://127.0.0.1:8791"] },
    );
    expect((await download("http://127.0.0.1:8791/one", soon())).mime).toBe("image/jpeg");
  });

  test("the picture of a listed host where nobody can look addresses up", async () => {
    const { download } = world({ [picture]: () => bytes(jpeg) }, { resolve: null });
    expect((await download(picture, soon())).mime).toBe("image/jpeg");
  });
});

test("a download sends no key and no cookie, and lets nobody else follow redirects", async () => {
  const { download, asked } = world({ [picture]: () => bytes(jpeg) });
  await download(picture, soon());
  expect(asked[0]?.init).toMatchObject({ redirect: "manual", headers: { accept: "image/jpeg, image/png" } });
  expect(Object.keys(asked[0]?.init ?? {}).sort()).toEqual(["headers", "redirect", "signal"]);
});

describe("a download refuses, and asks nobody,", () => {
  test.each([
    ["http", "http://cdn.vendor.test/one.jpg?sig=hush"],
    ["a file", "file:///etc/secret"],
    ["data in the address", "data:image/png;base64,hush"],
    ["another host", "https://elsewhere.test/one.jpg?sig=hush"],
    ["a host that only ends in the same letters", "https://evilvendor.test/one.jpg?sig=hush"],
    ["a host that only begins so", "https://vendor.test.evil.test/one.jpg?sig=hush"],
    ["a host with a dot at its end", "https://cdn.vendor.test./one.jpg?sig=hush"],
    ["an IP address", "https://93.184.216.34/one.jpg?sig=hush"],
    ["an IP address written as one number", "https://2130706433/one.jpg?sig=hush"],
    ["an IPv6 address", "https://[::1]/one.jpg?sig=hush"],
    ["another port", "https://cdn.vendor.test:8443/one.jpg?sig=hush"],
    ["credentials in the address", "https://me:secret@cdn.vendor.test/one.jpg?sig=hush"],
    ["loopback, though another port of it is trusted", "http://127.0.0.1:9999/one.jpg?sig=hush"],
    ["a trusted origin by another scheme", "https://127.0.0.1:8791/one.jpg?sig=hush"],
    ["a trusted origin with credentials", "http://me:secret@127.0.0.1:8791/one.jpg"],
  ])("%s", async (_what, url) => {
    const { download, asked } = world({}, { trustedOrigins: ["http://127.0.0.1:8791"] });
    expect((await failure(download(url, soon()))).code).toBe("refused");
    expect(asked).toEqual([]);
  });

  test.each([
    ["loopback", ["127.0.0.1"]],
    ["a private network", ["10.1.2.3"]],
    ["a link", ["169.254.169.254"]],
    ["a carrier's network", ["100.64.0.1"]],
    ["an IPv4-mapped address", ["::ffff:192.168.0.1"]],
    ["a private network by one of several addresses", ["93.184.216.34", "fd00::1"]],
    ["an address that is none", ["cname.test"]],
  ])("a listed host that leads to %s", async (_what, addresses) => {
    const { download, asked } = world({}, { resolve: () => Promise.resolve(addresses) });
    expect((await failure(download(picture, soon()))).code).toBe("refused");
    expect(asked).toEqual([]);
  });

  test("an address that is none, as nonsense of the provider", async () => {
    const { download } = world({});
    expect((await failure(download("one.jpg", soon()))).code).toBe("provider_invalid");
  });

  test("a host that nobody knows, until later", async () => {
    for (const resolve of [() => Promise.resolve([]), () => Promise.reject(new Error("NXDOMAIN"))]) {
      const { download, asked } = world({}, { resolve });
      expect((await failure(download(picture, soon()))).code).toBe("provider_unavailable");
      expect(asked).toEqual([]);
    }
  });
});

describe("a download follows no redirect", () => {
  test.each([
    ["to another host", "https://elsewhere.test/?sig=hush"],
    ["to http", "http://cdn.vendor.test/?sig=hush"],
    ["to a metadata service", "http://169.254.169.254/latest/secret"],
    ["to a file", "file:///etc/secret"],
  ])("%s", async (_what, location) => {
    const { download, asked } = world({ [picture]: to(location) });
    expect((await failure(download(picture, soon()))).code).toBe("refused");
    expect(asked).toHaveLength(1);
  });

  test("into a private network", async () => {
    const resolve = (host: string) => Promise.resolve([host === "vendor.test" ? "10.0.0.1" : "93.184.216.34"]);
    const { download, asked } = world({ [picture]: to("https://vendor.test/") }, { resolve });
    expect((await failure(download(picture, soon()))).code).toBe("refused");
    expect(asked).toHaveLength(1);
  });

  test("out of a trusted origin into another one", async () => {
    const { download } = world(
      { "http://127.0.0.1:8791/one": to("http://127.0.0.1:5432/") },
      { trustedOrigins: ["http://127.0.0.1:8791"] },
    );
    expect((await failure(download("http://127.0.0.1:8791/one", soon()))).code).toBe("refused");
  });

  test("for the fourth time", async () => {
    const { download, asked } = world({ [picture]: to(picture) });
    expect((await failure(download(picture, soon()))).code).toBe("refused");
    expect(asked).toHaveLength(4);
  });

  test("that names no place", async () => {
    const { download } = world({ [picture]: () => new Response(null, { status: 302 }) });
    expect((await failure(download(picture, soon()))).code).toBe("provider_invalid");
  });
});

describe("a download takes no file", () => {
  test("that declares to be too large, of which nothing is read", async () => {
    let read = 0;
    const body = () =>
      new ReadableStream(
        {
          pull(controller) {
            read++;
            controller.enqueue(jpeg);
          },
        },
        { highWaterMark: 0 },
      );
    const headers = { "content-length": "1000000" };
    const { download } = world({ [picture]: () => new Response(body(), { headers }) }, { sizeLimit: 999_999 });
    expect((await failure(download(picture, soon()))).code).toBe("refused");
    expect(read).toBe(0);
  });

  test("that is too large, whatever it declares", async () => {
    let cancelled = false;
    const endless = () =>
      new ReadableStream({
        pull: (controller) => controller.enqueue(new Uint8Array(1000)),
        cancel: () => {
          cancelled = true;
        },
      });
    for (const headers of [{}, { "content-length": "10" }]) {
      cancelled = false;
      const { download } = world({ [picture]: () => new Response(endless(), { headers }) }, { sizeLimit: 5000 });
      expect((await failure(download(picture, soon()))).code).toBe("refused");
      expect(cancelled).toBe(true);
    }
  });

  test("that breaks off before its end", async () => {
    const { download } = world({ [picture]: () => bytes(jpeg, { "content-length": String(jpeg.length + 1) }) });
    expect((await failure(download(picture, soon()))).code).toBe("provider_unavailable");
  });

  test("of more than 16 megapixels", async () => {
    const large = png.slice();
    new DataView(large.buffer).setUint32(16, 30_000);
    new DataView(large.buffer).setUint32(20, 30_000);
    const { download } = world({ [picture]: () => bytes(large) });
    const error = await failure(download(picture, soon()));
    expect(error).toMatchObject({ code: "refused", detail: expect.stringContaining("900 megapixels") });
  });

  test.each([
    ["a WebP", webp],
    ["a page", new TextEncoder().encode("<!doctype html><title>secret</title>")],
    ["an SVG", new TextEncoder().encode("<svg xmlns='http://www.w3.org/2000/svg'/>")],
    ["nothing", new Uint8Array(0)],
    ["the beginning of a picture", png.slice(0, 20)],
  ])("that is %s, though it calls itself a JPEG", async (_what, body) => {
    const { download } = world({ [picture]: () => bytes(body, { "content-type": "image/jpeg" }) });
    expect((await failure(download(picture, soon()))).code).toBe("provider_invalid");
  });
});

describe("a download tells", () => {
  test.each([
    ["an address that has expired", 403, "provider_invalid"],
    ["a picture that is gone", 404, "provider_invalid"],
    ["part of a picture", 206, "provider_invalid"],
    ["a rate limit", 429, "rate_limited"],
    ["a host that is down", 503, "provider_unavailable"],
  ])("%s", async (_what, status, code) => {
    const headers = { "retry-after": "9" };
    const { download } = world({ [picture]: () => new Response("secret", { status, headers }) });
    const error = await failure(download(picture, soon()));
    expect([error.code, error.retryAfter]).toEqual([code, status === 429 ? 9 : undefined]);
  });

  test("a connection that breaks, without the words of the runtime", async () => {
    const broken = () => new ReadableStream({ pull: (controller) => controller.error(new Error("sig=hush")) });
    for (const answer of [() => Promise.reject(new Error(`fetch of ${picture}`)), () => new Response(broken())]) {
      const { download } = world({ [picture]: answer });
      expect((await failure(download(picture, soon()))).code).toBe("provider_unavailable");
    }
  });

  test("that the caller waits no longer", async () => {
    const { download } = world({ [picture]: () => bytes(jpeg) });
    expect((await failure(download(picture, AbortSignal.abort()))).code).toBe("timed_out");
  });

  test.each(["the lookup", "the answer", "the file"])("that %s takes too long", async (what) => {
    const never = new Promise<never>(() => {});
    const download = createDownload({
      fetch: (_url, init) => {
        const cut = new Promise<never>((_resolve, reject) => {
          init?.signal?.addEventListener("abort", () => reject(init.signal?.reason));
        });
        if (what === "the answer") return cut;
        return Promise.resolve(new Response(new ReadableStream({ pull: () => cut })));
      },
      resolve: () => (what === "the lookup" ? never : Promise.resolve(["93.184.216.34"])),
      allowedHosts: ["vendor.test"],
      timeLimit: 5,
    });
    expect((await failure(download(picture, soon()))).code).toBe("timed_out");
  });
});
