import type { InputOf } from "../../../../shared/contract.ts";
import type { search } from "../../../../shared/search.ts";
import { jsonLiteral } from "./json-literal.ts";

type SearchInput = InputOf<typeof search>;

export interface SnippetOptions {
  /** Address of the Supabase project. */
  readonly url: string;
  /** Without one the snippets read it from the environment variable `keyVariable`. */
  readonly key?: string | undefined;
  /** A site that the key is good for, which a browser tells by itself. */
  readonly origin?: string | undefined;
  readonly input: SearchInput;
}

export const snippetLanguages = ["curl", "javascript", "python"] as const;
export type SnippetLanguage = (typeof snippetLanguages)[number];

export const keyVariable = "LARDER_KEY";

/** One search as programs that work when pasted, whatever the query: for a POSIX shell, Node 20 and Python 3. */
export function searchSnippets({ url, key, origin, input }: SnippetOptions): Record<SnippetLanguage, string> {
  const address = `${url}/functions/v1/search`;
  return {
    curl: curl(address, key, origin, input),
    javascript: javascript(address, key, origin, input),
    python: python(address, key, origin, input),
  };
}

function curl(address: string, key: string | undefined, origin: string | undefined, input: SearchInput): string {
  // A quote would end the text, and not every shell takes two backslashes for two.
  const body = jsonLiteral(input, { indent: 2, escaped: /'/g }).replaceAll("\\\\", "\\u005c");
  return [
    `curl -sS ${quoted(address)}`,
    key === undefined ? `-H "x-api-key: $${keyVariable}"` : `-H ${quoted(`x-api-key: ${key}`)}`,
    ...(origin === undefined ? [] : [`-H ${quoted(`origin: ${origin}`)}`]),
    "-H 'content-type: application/json'",
    `-d '${indented(body, 2)}'`,
  ].join(" \\\n  ");
}

const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;

function javascript(address: string, key: string | undefined, origin: string | undefined, input: SearchInput): string {
  // Also inside of a <script>, which ends at the first </script> whatever it stands in.
  const literal = (value: unknown, indent = 0) => jsonLiteral(value, { indent, escaped: /<(?=[!/])/g });
  return `const response = await fetch(${literal(address)}, {
  method: "POST",
  headers: {
    "x-api-key": ${key === undefined ? `process.env.${keyVariable}` : literal(key)},${origin === undefined ? "" : `\n    origin: ${literal(origin)},`}
    "content-type": "application/json",
  },
  body: JSON.stringify(${indented(literal(input, 2), 2)}),
});
const answer = await response.json();
if (!response.ok) throw new Error(answer.detail ?? answer.title);
console.log(JSON.stringify(answer, null, 2));`;
}

function python(address: string, key: string | undefined, origin: string | undefined, input: SearchInput): string {
  // JSON's strings and numbers are Python's too, and two halves of a character written as \u join again on the way.
  const literal = (value: unknown, indent = 0) => jsonLiteral(value, { indent });
  return `import json, ${key === undefined ? "os, " : ""}sys, urllib.error, urllib.request

request = urllib.request.Request(
    ${literal(address)},
    headers={
        "x-api-key": ${key === undefined ? `os.environ["${keyVariable}"]` : literal(key)},${origin === undefined ? "" : `\n        "origin": ${literal(origin)},`}
        "content-type": "application/json",
        "user-agent": "larder-search",
    },
    data=json.dumps(${indented(literal(input, 4), 4)}).encode(),
)
try:
    answer = json.load(urllib.request.urlopen(request))
except urllib.error.HTTPError as error:
    sys.exit(error.read().decode())

print(json.dumps(answer, indent=2))`;
}

/** Every line but the first further in. */
const indented = (text: string, by: number) => text.replaceAll("\n", `\n${" ".repeat(by)}`);
