import { Buffer } from "node:buffer";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compressFolder } from "../../web-build/compress.ts";
import { createWebApp } from "./web-app.ts";

const script = `export const long = ${JSON.stringify("cookies and bread ".repeat(200))};\n`;
const page = "<!doctype html><title>Larder</title>";
let folder: string;
let web: (request: Request) => Promise<Response>;

beforeAll(async () => {
  folder = join(await mkdtemp(join(tmpdir(), "larder-test-")), "dist");
  await mkdir(`${folder}/assets`, { recursive: true });
  await writeFile(`${folder}/index.html`, page);
  await writeFile(`${folder}/assets/app-1a2b3c.js`, script);
  await writeFile(`${folder}/site.webmanifest`, "{}");
  await writeFile(`${folder}/../secret.txt`, "not for you");
  await compressFolder(folder);
  web = createWebApp({ folder, facts: () => ({ url: "http://127.0.0.1:54321", curl: "curl …" }) });
});
afterAll(() => rm(join(folder, ".."), { recursive: true }));

const get = (path: string, headers: Record<string, string> = {}, method = "GET") =>
  web(new Request(`http://localhost:54321${path}`, { method, headers }));

describe("a file", () => {
  test.each([
    ["br", "gzip, deflate, br, zstd", brotliDecompressSync],
    ["gzip", "gzip", gunzipSync],
    ["gzip", "br;q=0, gzip;q=0.5", gunzipSync],
    [null, "identity", (bytes: Uint8Array) => Buffer.from(bytes)],
  ])("is sent as %s to who accepts %s", async (encoding, accepted, decode) => {
    const answer = await get("/assets/app-1a2b3c.js", { "accept-encoding": accepted });
    expect(answer.headers.get("content-encoding")).toBe(encoding);
    expect(answer.headers.get("vary")).toBe("accept-encoding");
    const bytes = new Uint8Array(await answer.arrayBuffer());
    expect(answer.headers.get("content-length")).toBe(`${bytes.length}`);
    expect(decode(bytes).toString()).toBe(script);
  });

  test("that is named after its content is kept for good, any other is asked for again", async () => {
    const asset = await get("/assets/app-1a2b3c.js");
    expect(asset.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    const first = await get("/");
    expect(first.headers.get("cache-control")).toBe("no-cache");
    const again = await get("/", { "if-none-match": first.headers.get("etag")! });
    expect([again.status, await again.text()]).toEqual([304, ""]);
  });

  test("has the type that a browser needs", async () => {
    expect((await get("/assets/app-1a2b3c.js")).headers.get("content-type")).toBe("text/javascript; charset=utf-8");
    expect((await get("/site.webmanifest")).headers.get("content-type")).toBe("application/manifest+json");
  });

  test("answers HEAD with its length and nothing else", async () => {
    const head = await get("/assets/app-1a2b3c.js", {}, "HEAD");
    expect([head.headers.get("content-length"), await head.text()]).toEqual([`${script.length}`, ""]);
  });

  test.each(["/..%2fsecret.txt", "/assets/..%2f..%2fsecret.txt", "/missing.js", "/%00.js", "/assets/x.js%00"])(
    "%s is not found",
    async (path) => {
      const answer = await get(path);
      expect([answer.status, await answer.text()]).toEqual([404, "There is nothing here.\n"]);
    },
  );
});

describe("a page", () => {
  test.each(["/", "/review", "/library/3fa85f64?tag=bread", "/%E0%A4%A"])("%s is the app's", async (path) => {
    expect(await (await get(path)).text()).toBe(page);
  });

  test("may speak to this stack under both its names and to nobody else, and stands in no frame", async () => {
    const { headers } = await get("/set-password");
    const policy = headers.get("content-security-policy");
    expect(policy).toContain(
      "connect-src 'self' blob: data: http://localhost:54321 http://127.0.0.1:54321 ws://localhost:54321 ws://127.0.0.1:54321;",
    );
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(headers.get("x-frame-options")).toBe("DENY");
    expect(headers.get("referrer-policy")).toBe("same-origin");
  });

  test("takes no other method", async () => {
    expect((await get("/review", {}, "POST")).status).toBe(404);
  });

  test("is the stack's own where there is no web app", async () => {
    const bare = createWebApp({
      folder: `${folder}/none`,
      facts: () => ({ url: "http://127.0.0.1:1", curl: "curl <x>" }),
    });
    const answer = await bare(new Request("http://127.0.0.1:1/"));
    expect(await answer.text()).toContain("curl &lt;x>");
    expect((await bare(new Request("http://127.0.0.1:1/review"))).status).toBe(404);
  });
});
