import { jsonLiteral } from "../../snippets/json-literal.ts";
import { keyVariable, type SnippetLanguage } from "../../snippets/search-snippets.ts";

/** Where a program has its picture from. */
export type SnippetSource = "file" | "address" | "library";

/** Seconds that a program waits for the result: the most that the function takes. */
const wait = 25;
const file = "photo.jpg";
const address = { image_url: "https://example.com/photo.jpg" };

/** What a program sends: a file as it is, or JSON that tells where the picture is. */
interface Sent {
  readonly url: string;
  readonly type: string;
  /** Null: the file. */
  readonly json: object | null;
}

/**
 * One picture sent to a pattern, for a POSIX shell, Node 20 and Python 3; the key comes from the environment, the file from the
 * folder in which it runs.
 * @param imageId a picture of the library, for the source `library`
 */
export function patternSnippets(
  endpoint: string,
  source: SnippetSource,
  imageId = "",
): Record<SnippetLanguage, string> {
  const sent: Sent =
    source === "file"
      ? { url: `${endpoint}?name=${file}`, type: "image/jpeg", json: null }
      : { url: endpoint, type: "application/json", json: source === "library" ? { image_id: imageId } : address };
  return { curl: curl(sent), javascript: javascript(sent), python: python(sent) };
}

const curl = ({ url, type, json }: Sent) => `curl -sS ${quoted(url)} \\
  -H "x-api-key: $${keyVariable}" \\
  -H 'content-type: ${type}' \\
  -H 'prefer: wait=${wait}' \\
  ${json ? `-d ${quoted(JSON.stringify(json))}` : `--data-binary @${file}`}`;

const javascript = ({
  url,
  type,
  json,
}: Sent) => `${json ? "" : 'import { readFile } from "node:fs/promises";\n\n'}const response = await fetch(${jsonLiteral(url)}, {
  method: "POST",
  headers: {
    "x-api-key": process.env.${keyVariable},
    "content-type": ${jsonLiteral(type)},
    prefer: "wait=${wait}",
  },
  body: ${json ? `JSON.stringify(${jsonLiteral(json)})` : `await readFile(${jsonLiteral(file)})`},
});
const answer = await response.json();
if (!response.ok) throw new Error(answer.detail ?? answer.title);
// 202: it takes longer, and status_url tells when it is done.
console.log(JSON.stringify(response.status === 202 ? answer : answer.result, null, 2));`;

const python = ({ url, type, json }: Sent) => `import json, os, sys, urllib.error, urllib.request

request = urllib.request.Request(
    ${jsonLiteral(url)},
    headers={
        "x-api-key": os.environ["${keyVariable}"],
        "content-type": ${jsonLiteral(type)},
        "prefer": "wait=${wait}",
        "user-agent": "larder-patterns",
    },
    data=${json ? `json.dumps(${jsonLiteral(json)}).encode()` : `open(${jsonLiteral(file)}, "rb").read()`},
)
try:
    response = urllib.request.urlopen(request)
except urllib.error.HTTPError as error:
    sys.exit(error.read().decode())

answer = json.load(response)
# 202: it takes longer, and status_url tells when it is done.
print(json.dumps(answer if response.status == 202 else answer["result"], indent=2))`;

const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;
