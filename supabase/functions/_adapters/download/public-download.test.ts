import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { AppError } from "../../../../shared/problems.ts";
import { createDownload, type DownloadOptions } from "./guarded-download.ts";

const jpeg = new Uint8Array(
  await sharp({ create: { width: 40, height: 30, channels: 3, background: "#c63" } })
    .jpeg()
    .toBuffer(),
);
const picture = "https://anywhere.test/one.jpg?sig=hush";

/** A download from any host, in a world of these answers where every host but these is public. */
function world(answer: (signal: AbortSignal) => Response, more: Partial<DownloadOptions> = {}) {
  const asked: string[] = [];
  const download = createDownload({
    fetch: async (url, init) => {
      asked.push(String(url));
      return answer(init?.signal as AbortSignal);
    },
    resolve: async (host) => (host === "inward.test" ? ["192.168.0.7"] : ["93.184.216.34", "2606:4700::6812:203"]),
    allowedHosts: "any",
    sizeLimit: 10 * 1024 * 1024,
    ...more,
  });
  return { asked, ask: (url = picture) => download(url, new AbortController().signal) };
}

async function failure(work: Promise<unknown>): Promise<AppError> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(AppError);
  expect(`${(error as AppError).detail}`).not.toMatch(/hush|one\.jpg/);
  return error as AppError;
}

const redirect = (location: string) => new Response(null, { status: 302, headers: { location } });

test("a picture may be at any public host, and where its address is told as a number", async () => {
  const { ask } = world(() => new Response(jpeg.slice()));
  for (const url of [picture, "https://93.184.216.34/one.jpg", "https://[2606:4700::6812:203]/one.jpg"])
    expect(await ask(url)).toEqual({ bytes: jpeg, mime: "image/jpeg" });
});

describe("an address that is not asked, now or at another try:", () => {
  test.each([
    ["a private address", "https://10.0.0.7/one.jpg"],
    ["the machine itself", "https://127.0.0.1/one.jpg"],
    ["the machine itself, written as one number", "https://2130706433/one.jpg"],
    ["the machine itself, written in octal", "https://0177.0.0.1/one.jpg"],
    ["the machine itself in IPv6", "https://[::1]/one.jpg"],
    ["the machine itself in IPv6, as mapped", "https://[::ffff:127.0.0.1]/one.jpg"],
    ["a metadata service", "https://169.254.169.254/latest/meta-data"],
    ["the machine itself by name", "https://localhost/one.jpg"],
    ["the machine itself by another name", "https://shop.localhost/one.jpg"],
    ["a name of a cloud's own network", "https://metadata.google.internal/one.jpg"],
    ["a name without a dot", "https://storage/one.jpg"],
    ["a name that leads inwards", "https://inward.test/one.jpg"],
    ["plain http", "http://anywhere.test/one.jpg"],
    ["another port", "https://anywhere.test:8443/one.jpg"],
    ["credentials", "https://me:hush@anywhere.test/one.jpg"],
    ["a file", "file:///etc/one.jpg"],
    ["data", "data:image/png;base64,hush"],
  ])("%s", async (_what, url) => {
    const { ask, asked } = world(() => new Response(jpeg.slice()));
    const error = await failure(ask(url));
    expect([error.code, error.retryable]).toEqual(["refused", false]);
    expect(asked).toEqual([]);
  });

  test("any, where nobody can look it up", async () => {
    const { ask, asked } = world(() => new Response(jpeg.slice()), { resolve: null });
    expect((await failure(ask())).code).toBe("refused");
    expect(asked).toEqual([]);
  });
});

test.each(["https://inward.test/", "https://127.0.0.1/", "http://anywhere.test/", "//localhost/"])(
  "a redirect to %s is not followed",
  async (location) => {
    const { ask, asked } = world(() => redirect(location));
    expect((await failure(ask())).code).toBe("refused");
    expect(asked).toEqual([picture]);
  },
);

test("a name that is turned inwards after its first request is not asked again", async () => {
  let lookups = 0;
  const resolve = async () => [lookups++ === 0 ? "93.184.216.34" : "127.0.0.1"];
  const { ask, asked } = world(() => redirect("/again"), { resolve });
  expect((await failure(ask())).code).toBe("refused");
  expect(asked).toEqual([picture]);
});

test("of a file of 5 GB nothing is read", async () => {
  let read = 0;
  const pull = (controller: ReadableStreamDefaultController) => {
    read++;
    controller.enqueue(new Uint8Array(65_536));
  };
  const headers = { "content-length": String(5 * 1024 ** 3) };
  const { ask } = world(() => new Response(new ReadableStream({ pull }, { highWaterMark: 0 }), { headers }));
  expect((await failure(ask())).code).toBe("too_large");
  expect(read).toBe(0);
});

test("a file that never says how large it is is read up to the limit", async () => {
  let read = 0;
  const pull = (controller: ReadableStreamDefaultController) => {
    read += 1024 ** 2;
    controller.enqueue(new Uint8Array(1024 ** 2));
  };
  const { ask } = world(() => new Response(new ReadableStream({ pull }, { highWaterMark: 0 })));
  expect((await failure(ask())).code).toBe("too_large");
  expect(read).toBe(11 * 1024 ** 2);
});

test("a file that drips is given up", async () => {
  const drip = (signal: AbortSignal) =>
    new ReadableStream({
      async pull(controller) {
        await new Promise((resolve) => setImmediate(resolve));
        if (signal.aborted) controller.error(signal.reason);
        else controller.enqueue(new Uint8Array(1));
      },
    });
  const { ask } = world((signal) => new Response(drip(signal)), { timeLimit: 5 });
  const error = await failure(ask());
  expect([error.code, error.retryable]).toEqual(["timed_out", true]);
});

test.each([
  ["HTML named .jpg", "<!doctype html><title>One</title>", "unsupported_image"],
  ["nothing", "", "unsupported_image"],
  ["the beginning of a picture", jpeg.slice(0, 20), "image_damaged"],
])("%s is told as what it is, and not fetched again", async (_what, body, code) => {
  const { ask } = world(() => new Response(body, { headers: { "content-type": "image/jpeg" } }));
  const error = await failure(ask());
  expect([error.code, error.retryable]).toEqual([code, false]);
  expect(error.detail).toContain("What anywhere.test sent is not used");
});

test.each([404, 410, 403])("a picture that is not there (%i) is not looked for again", async (status) => {
  const { ask } = world(() => new Response("", { status }));
  const error = await failure(ask());
  expect([error.code, error.retryable]).toEqual(["not_found", false]);
});
