import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { productSnippets } from "../src/features/products/use/product-snippets.ts";
import { snippetLanguages } from "../src/features/snippets/search-snippets.ts";
import { hasPython, runSnippet } from "./support/run-snippet.ts";

interface Asked {
  readonly method: string | undefined;
  readonly path: string;
  readonly key: string | string[] | undefined;
  readonly type: string | undefined;
  readonly body: string;
}

let asked: Asked[] = [];
/** Takes a photo as a product, which is being made when it is looked at for the first time, and made the next time. */
const project = createServer(async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const { "x-api-key": key, "content-type": type } = request.headers;
  const body = Buffer.concat(chunks).toString();
  asked.push({ method: request.method, path: request.url ?? "", key, type, body });
  const answer = (status: number, told: object) => {
    response.writeHead(status, { "content-type": "application/json" });
    response.end(JSON.stringify(told));
  };
  if (key !== "good") return answer(401, { title: "Told", detail: "This key is not known" });
  if (request.method === "POST")
    return answer(202, { product_id: "jam", status_url: `${url}/functions/v1/products/jam` });
  const isMade = asked.filter(({ method }) => method === "GET").length > 1;
  answer(200, { status: isMade ? "ready" : "processing", scene_urls: isMade ? ["https://l.test/1.jpg"] : [] });
});

let url: string;
let folder: string;
let isPythonThere: boolean;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "larder-snippet-"));
  await writeFile(join(folder, "photo.jpg"), "a\npicture\n");
  await new Promise<void>((resolve) => project.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(project.address() as AddressInfo).port}`;
  isPythonThere = await hasPython();
});
afterAll(async () => {
  project.close();
  await rm(folder, { recursive: true });
});
beforeEach(() => {
  asked = [];
});

describe.each(snippetLanguages)("the snippet for %s", (language) => {
  const run = (key: string) => runSnippet(language, productSnippets(url)[language], { LARDER_KEY: key }, folder);

  test("makes a product of a photo, and prints its scenes or where to ask for them", async ({ skip }) => {
    skip(language === "python" && !isPythonThere, "there is no Python here");
    const printed = await run("good");
    const [sent, ...looks] = asked;
    expect(sent).toEqual({
      method: "POST",
      path: "/functions/v1/products?title=Plum+jam&kind=food",
      key: "good",
      type: "image/jpeg",
      body: "a\npicture\n",
    });
    if (language === "curl") return expect(printed).toMatchObject({ status_url: `${url}/functions/v1/products/jam` });
    expect(looks.map(({ path, key }) => [path, key])).toEqual([
      ["/functions/v1/products/jam", "good"],
      ["/functions/v1/products/jam", "good"],
    ]);
    expect(printed).toEqual({ status: "ready", scene_urls: ["https://l.test/1.jpg"] });
  });

  test("tells why when the key is refused", async ({ skip }) => {
    skip(language === "python" && !isPythonThere, "there is no Python here");
    // curl prints whatever is answered.
    if (language === "curl") expect(await run("refused")).toMatchObject({ title: "Told" });
    else await expect(run("refused")).rejects.toThrow("This key is not known");
    expect(asked).toHaveLength(1);
  });
});
