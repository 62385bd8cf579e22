import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import type { Provider } from "../../_core/ports/provider.ts";
import type { Download } from "../download/guarded-download.ts";
import { createGemini } from "../gemini/gemini.ts";
import { createLeonardo } from "../leonardo/leonardo.ts";
import { createModal } from "../modal/modal.ts";
import { createOpenAI } from "../openai/openai.ts";
import { createReve } from "../reve/reve.ts";
import { createRunware } from "../runware/runware.ts";
import { failureOf } from "../testing/vendor/failure-of.ts";
import { imageRequest } from "../testing/vendor/image-request.ts";
import { vendorFetch } from "./vendor-fetch.ts";

const secret = "key-that-nobody-may-see";
const soon = () => AbortSignal.timeout(30_000);
const download: Download = () => Promise.reject(new Error("Nothing is fetched"));
const kiln = { name: "Kiln", variable: "KILN_KEY" };
const answering = (response: () => Response) => vendorFetch(async () => response(), kiln, [secret, "", "none"]);

describe("vendorFetch", () => {
  test.each([200, 400, 500])("takes secrets out of what is answered with status %i", async (status) => {
    const fetch = answering(() => Response.json({ message: `No: ${secret}, and none but ${secret}` }, { status }));
    const response = await fetch("https://kiln.test");
    expect([response.status, await response.json()]).toEqual([
      status,
      { message: "No: (secret), and none but (secret)" },
    ]);
  });

  test("hands on bytes as they are", async () => {
    const bytes = Uint8Array.of(0xff, 0xd8, 0xff, 0x80, 0x00);
    const response = await answering(() => new Response(bytes, { headers: { "x-seed": "7" } }))("https://kiln.test");
    expect(response.headers.get("x-seed")).toBe("7");
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(bytes);
  });

  test.each(["application/json", "text/event-stream"])("ends an endless answer of %s", async (type) => {
    const chunk = new Uint8Array(1024 * 1024);
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        sent += 1;
        controller.enqueue(chunk);
      },
    });
    const fetch = answering(() => new Response(endless, { headers: { "content-type": type } }));
    const error = await failureOf(fetch("https://kiln.test").then((response) => response.arrayBuffer()));
    expect([error.code, error.detail]).toEqual(["provider_invalid", "Kiln gave an answer of more than 41943040 bytes"]);
    expect(sent).toBeLessThan(60);
  });

  test("follows no redirect", async () => {
    const asked: unknown[] = [];
    const noting: typeof fetch = async (_url, init) => {
      asked.push(init?.redirect);
      return new Response(null, { status: 302, headers: { location: "https://evil.test" } });
    };
    expect((await vendorFetch(noting, kiln, [])("https://kiln.test")).status).toBe(302);
    expect(asked).toEqual(["manual"]);
  });
});

const answers: [string, (text: string) => Response][] = [
  ...[400, 401, 403, 404, 429, 500].map((status): [string, (text: string) => Response] => [
    `status ${status}`,
    (text) => new Response(text, { status }),
  ]),
  ["status 200", (text) => new Response(text)],
];

/** Words that any of the vendors would take for its own failure. */
const words = (said: string) => ({
  error: { message: said, code: said, status: said },
  error_code: said,
  message: said,
  detail: said,
  errors: [{ code: said, message: said }],
});

describe.each<[string, (fetch: typeof globalThis.fetch) => Provider]>([
  ["OpenAI", (fetch) => createOpenAI({ apiKey: secret, baseUrl: "https://v.test/v1", fetch, download })],
  ["Gemini", (fetch) => createGemini({ apiKey: secret, baseUrl: "https://v.test", fetch })],
  ["Reve", (fetch) => createReve({ apiKey: secret, baseUrl: "https://v.test", fetch })],
  ["Runware", (fetch) => createRunware({ apiKey: secret, baseUrl: "https://v.test", fetch, download })],
  ["Leonardo", (fetch) => createLeonardo({ apiKey: secret, baseUrl: "https://v.test", fetch, download })],
  [
    "Modal",
    (fetch) =>
      createModal({
        apiKey: secret,
        apiSecret: secret,
        webhookSecret: undefined,
        baseUrl: "https://v.test",
        fetch,
        download,
      }),
  ],
])("%s that repeats the key, and the address of a callback,", (_name, open) => {
  test.each(answers)("with %s gets neither into what is told, kept or logged", async (_what, answer) => {
    const said = `The key ${secret} may not ring at larder.test/webhooks/x?job=1&token=hush nor at wss://larder.test/hush`;
    const provider = open(async () => answer(JSON.stringify(words(said))));
    const result = await provider.maker!.make(imageRequest("model-1"), soon()).catch((error: unknown) => error);
    expect(inspect(result, { depth: 20 })).not.toMatch(new RegExp(`${secret}|hush`));
  });
});
