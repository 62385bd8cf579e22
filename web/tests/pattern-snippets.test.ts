import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { patternSnippets } from "../src/features/patterns/use/pattern-snippets.ts";
import { snippetLanguages } from "../src/features/snippets/search-snippets.ts";
import { hasPython, runSnippet } from "./support/run-snippet.ts";

/** Answers with what it was asked: as the result of a picture, or, to the key `slow`, as a job that is not done. */
const echo = createServer(async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const { "x-api-key": key, prefer } = request.headers;
  const asked = { method: request.method, url: request.url, key, prefer, body: JSON.parse(`${Buffer.concat(chunks)}`) };
  const status = key === "refused" ? 401 : key === "slow" ? 202 : 200;
  response.writeHead(status, { "content-type": "application/json" });
  response.end(JSON.stringify(status === 200 ? { result: asked } : { title: "Told", status_url: "https://l.test/1" }));
});
let endpoint: string;
let isPythonThere: boolean;
beforeAll(async () => {
  await new Promise<void>((resolve) => echo.listen(0, "127.0.0.1", resolve));
  endpoint = `http://127.0.0.1:${(echo.address() as AddressInfo).port}/functions/v1/ingest/receipts`;
  isPythonThere = await hasPython();
});
afterAll(() => echo.close());

describe.each(snippetLanguages)("the snippet for %s", (language) => {
  const run = (key: string) => runSnippet(language, patternSnippets(endpoint)[language], { LARDER_KEY: key });

  test("sends a picture to the pattern, waits, and prints what was read", async ({ skip }) => {
    skip(language === "python" && !isPythonThere, "there is no Python here");
    const printed = await run("good");
    expect(printed.result ?? printed).toEqual({
      method: "POST",
      url: "/functions/v1/ingest/receipts",
      key: "good",
      prefer: "wait=25",
      body: { image_url: "https://example.com/picture.jpg" },
    });
  });

  test("prints where to ask when it takes longer", async ({ skip }) => {
    skip(language === "python" && !isPythonThere, "there is no Python here");
    expect(await run("slow")).toMatchObject({ status_url: "https://l.test/1" });
  });

  test.skipIf(language === "curl")("fails when the key is refused", async ({ skip }) => {
    skip(language === "python" && !isPythonThere, "there is no Python here");
    await expect(run("refused")).rejects.toThrow("Told");
  });
});
