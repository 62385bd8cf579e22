import { expect, test } from "vitest";
import { searchSnippets } from "./search-snippets.ts";

const url = "https://pantry.supabase.co";

test("a curl line is one command over some lines, with the key in it", () => {
  const { curl } = searchSnippets({ url, key: "lrd_1a_2b", input: { query: `Bea's "rye"`, limit: 3 } });
  expect(curl).toBe(`curl -sS 'https://pantry.supabase.co/functions/v1/search' \\
  -H 'x-api-key: lrd_1a_2b' \\
  -H 'content-type: application/json' \\
  -d '{
    "query": "Bea\\u0027s \\"rye\\"",
    "limit": 3
  }'`);
});

test("an origin is sent for a key that is good on some sites only", () => {
  const { curl } = searchSnippets({ url, origin: "https://bea.example", input: { query: "rye" } });
  expect(curl).toContain("-H 'origin: https://bea.example'");
});

test("nothing of a key is in a snippet without one", () => {
  const snippets = searchSnippets({ url, input: { query: "rye" } });
  for (const text of Object.values(snippets)) expect(text).toContain("LARDER_KEY");
});
