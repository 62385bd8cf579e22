import { jsonLiteral } from "../../snippets/json-literal.ts";
import { keyVariable, type SnippetLanguage } from "../../snippets/search-snippets.ts";

/** A picture that anybody may fetch, to begin with. */
const input = { image_url: "https://example.com/picture.jpg" };
/** Seconds that a program waits for the result: the most that the function takes. */
const wait = 25;

/** One picture sent to a pattern, for a POSIX shell, Node 20 and Python 3; the key comes from the environment. */
export const patternSnippets = (endpoint: string): Record<SnippetLanguage, string> => ({
  curl: `curl -sS ${quoted(endpoint)} \\
  -H "x-api-key: $${keyVariable}" \\
  -H 'content-type: application/json' \\
  -H 'prefer: wait=${wait}' \\
  -d ${quoted(JSON.stringify(input))}`,
  javascript: `const response = await fetch(${jsonLiteral(endpoint)}, {
  method: "POST",
  headers: {
    "x-api-key": process.env.${keyVariable},
    "content-type": "application/json",
    prefer: "wait=${wait}",
  },
  body: JSON.stringify(${jsonLiteral(input)}),
});
const answer = await response.json();
if (!response.ok) throw new Error(answer.detail ?? answer.title);
// 202: it takes longer, and status_url tells when it is done.
console.log(JSON.stringify(response.status === 202 ? answer : answer.result, null, 2));`,
  python: `import json, os, sys, urllib.error, urllib.request

request = urllib.request.Request(
    ${jsonLiteral(endpoint)},
    headers={
        "x-api-key": os.environ["${keyVariable}"],
        "content-type": "application/json",
        "prefer": "wait=${wait}",
        "user-agent": "larder-patterns",
    },
    data=json.dumps(${jsonLiteral(input)}).encode(),
)
try:
    response = urllib.request.urlopen(request)
except urllib.error.HTTPError as error:
    sys.exit(error.read().decode())

answer = json.load(response)
# 202: it takes longer, and status_url tells when it is done.
print(json.dumps(answer if response.status == 202 else answer["result"], indent=2))`,
});

const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;
