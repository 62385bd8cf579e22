import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { patternSnippets } from "../src/features/patterns/use/pattern-snippets.ts";
import { snippetLanguages } from "../src/features/snippets/search-snippets.ts";
import { hasPython, runSnippet } from "./support/run-snippet.ts";

/** Answers with what it was asked: as the result of a picture, or, to the key `slow`, as a job that is not done. */
const echo = createServer(async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const { "x-api-key": key, prefer } = request.headers;
  const body = Buffer.concat(chunks).toString();
  const asked = { method: request.method, url: request.url, type: request.headers["content-type"], key, prefer, body };
  const status = key === "refused" ? 401 : key === "slow" ? 202 : 200;
  response.writeHead(status, { "content-type": "application/json" });
  response.end(JSON.stringify(status === 200 ? { result: asked } : { title: "Told", status_url: "https://l.test/1" }));
});
let endpoint: string;
let isPythonThere: boolean;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "larder-snippet-"));
  await writeFile(join(folder, "photo.jpg"), "a\npicture\n");
  await new Promise<void>((resolve) => echo.listen(0, "127.0.0.1", resolve));
  endpoint = `http://127.0.0.1:${(echo.address() as AddressInfo).port}/functions/v1/ingest/receipts`;
  isPythonThere = await hasPython();
});
afterAll(async () => {
  echo.close();
  await rm(folder, { recursive: true });
});

const sent = {
  file: { url: "/functions/v1/ingest/receipts?name=photo.jpg", type: "image/jpeg", body: "a\npicture\n" },
  address: {
    url: "/functions/v1/ingest/receipts",
    type: "application/json",
    body: { image_url: "https://example.com/photo.jpg" },
  },
  library: { url: "/functions/v1/ingest/receipts", type: "application/json", body: { image_id: "an-id" } },
} as const;

describe.each(snippetLanguages)("the snippet for %s", (language) => {
  const run = (key: string, source: keyof typeof sent = "file") =>
    runSnippet(language, patternSnippets(endpoint, source, "an-id")[language], { LARDER_KEY: key }, folder);

  test.for(["file", "address", "library"] as const)(
    "sends a picture to the pattern, from %s, waits, and prints what was read",
    async (source, { skip }) => {
      skip(language === "python" && !isPythonThere, "there is no Python here");
      const printed = await run("good", source);
      const { body, ...asked } = (printed.result ?? printed) as { body: string };
      const { body: wanted, ...rest } = sent[source];
      expect(asked).toEqual({ method: "POST", key: "good", prefer: "wait=25", ...rest });
      expect(typeof wanted === "string" ? body : JSON.parse(body)).toEqual(wanted);
    },
  );

  test("prints where to ask when it takes longer", async ({ skip }) => {
    skip(language === "python" && !isPythonThere, "there is no Python here");
    expect(await run("slow")).toMatchObject({ status_url: "https://l.test/1" });
  });

  test("tells why when the key is refused", async ({ skip }) => {
    skip(language === "python" && !isPythonThere, "there is no Python here");
    // curl prints whatever is answered.
    if (language === "curl") expect(await run("refused")).toMatchObject({ title: "Told" });
    else await expect(run("refused")).rejects.toThrow("Told");
  });
});
