import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { InputOf } from "../../shared/contract.ts";
import type { search } from "../../shared/search.ts";
import { searchSnippets } from "../src/features/snippets/search-snippets.ts";
import { hasPython, runSnippet } from "./support/run-snippet.ts";

/** Answers every request with what it was asked. */
const echo = createServer(async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const { "x-api-key": key, origin } = request.headers;
  const isRefused = key === "refused";
  response.writeHead(isRefused ? 401 : 200, { "content-type": "application/json" });
  const answer = {
    method: request.method,
    url: request.url,
    key,
    origin,
    body: JSON.parse(`${Buffer.concat(chunks)}`),
  };
  response.end(JSON.stringify(isRefused ? { title: "No valid credentials were given" } : answer));
});
let url: string;
let isPythonThere: boolean;
beforeAll(async () => {
  await new Promise<void>((resolve) => echo.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(echo.address() as AddressInfo).port}`;
  isPythonThere = await hasPython();
});
afterAll(() => echo.close());

const queries = [
  ["plain words", "rustic sourdough bread"],
  ["both quotes", `Bea's "best" rye`],
  ["what a shell would replace", "$HOME `id` $(id) !! ~ * %s #"],
  ["backslashes", String.raw`a \ b \\ c \n \u0041 \' \" \\\\`],
  ["new lines and tabs", "one\ntwo\r\n\tthree"],
  ["an emoji of several", "👩‍🍳 bakes 🥐 🏴󠁧󠁢󠁥󠁮󠁧󠁿"],
  ["other scripts", "パン Brötchen ñandú"],
  ["what cannot be seen", "a\u0007b\u007fc\u0085d\u200be\u202ef\u2028g\ufeffh"],
  ["half of a character", "half \ud83d of it"],
  ["the end of a script", "</script><!-- --> {{x}} ${"],
  ["an option and a file", "@/etc/passwd --output x"],
] as const;

const id = "0197c2d4-1111-4222-8333-444455556666";
const everything: Record<keyof typeof search.input.shape, unknown> & InputOf<typeof search> = {
  query: "rye",
  image_id: id,
  size: "hero_image",
  limit: 3,
  min_score: 0.25,
  orientation: "portrait",
  color: "#aa3322",
  palette: ["#aa3322", "#f5ead2"],
  tags: ["bea's", 'the "best"'],
  category: "breads",
  exclude_ids: [id],
  site_id: "bea & $ons",
  locale: "en-GB",
  cursor: "abc_-9",
};

describe.each(["curl", "javascript", "python"] as const)("the %s snippet", (language) => {
  test.for(queries)("sends a query with %s as it is", async ([, query], { skip }) => {
    skip(language === "python" && !isPythonThere, "no python3 on this machine");
    const input = { query, size: "hero_image", limit: 3, min_score: 0.25 } as const;
    const text = searchSnippets({ url, key: "lrd_1a2b", input })[language];
    expect(text.replaceAll("\n", "")).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]/u);
    expect(await runSnippet(language, text)).toEqual({
      method: "POST",
      url: "/functions/v1/search",
      key: "lrd_1a2b",
      body: input,
    });
  });

  test("sends every parameter of the contract", async ({ skip }) => {
    skip(language === "python" && !isPythonThere, "no python3 on this machine");
    const text = searchSnippets({ url, key: "lrd_1a2b", input: everything })[language];
    expect((await runSnippet(language, text)).body).toEqual(everything);
  });

  test("reads the key from LARDER_KEY where none is given", async ({ skip }) => {
    skip(language === "python" && !isPythonThere, "no python3 on this machine");
    const text = searchSnippets({ url, input: { query: "rye" } })[language];
    expect((await runSnippet(language, text, { LARDER_KEY: "lrd_of_mine" })).key).toBe("lrd_of_mine");
  });

  test("takes a key and an origin for what they are", async ({ skip }) => {
    skip(language === "python" && !isPythonThere, "no python3 on this machine");
    const key = `it's "$HOME"\\`;
    const origin = "https://bea.example";
    const text = searchSnippets({ url, key, origin, input: { query: "rye" } })[language];
    expect(await runSnippet(language, text)).toMatchObject({ key, origin });
  });
});

test.for(["javascript", "python"] as const)(
  "the %s snippet says why it was refused, and fails",
  async (language, { skip }) => {
    skip(language === "python" && !isPythonThere, "no python3 on this machine");
    const text = searchSnippets({ url, key: "refused", input: { query: "rye" } })[language];
    await expect(runSnippet(language, text)).rejects.toThrow("No valid credentials were given");
  },
);
