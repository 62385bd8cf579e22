import { jsonLiteral } from "../../snippets/json-literal.ts";
import { keyVariable, type SnippetLanguage } from "../../snippets/search-snippets.ts";

const file = "photo.jpg";
/** Seconds between two looks at how it goes. */
const pause = 2;

/**
 * A product of a photo, for a POSIX shell, Node 20 and Python 3; the key comes from the environment, the photo from the folder in
 * which it runs. The shell is told where to ask how it goes; the others ask until it is made.
 * @param url of the project
 */
export function productSnippets(url: string): Record<SnippetLanguage, string> {
  const address = `${url}/functions/v1/products?title=Plum+jam&kind=food`;
  return { curl: curl(address), javascript: javascript(address), python: python(address) };
}

const curl = (address: string) => `curl -sS '${address.replaceAll("'", "'\\''")}' \\
  -H "x-api-key: $${keyVariable}" \\
  -H 'content-type: image/jpeg' \\
  --data-binary @${file}`;

const javascript = (address: string) => `import { readFile } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";

const headers = { "x-api-key": process.env.${keyVariable} };
async function ask(url, options) {
  const response = await fetch(url, options);
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.detail ?? answer.title);
  return answer;
}

const { status_url } = await ask(${jsonLiteral(address)}, {
  method: "POST",
  headers: { ...headers, "content-type": "image/jpeg" },
  body: await readFile(${jsonLiteral(file)}),
});
let product = await ask(status_url, { headers });
while (product.status === "processing") {
  await pause(${pause * 1000});
  product = await ask(status_url, { headers });
}
// The addresses are good for an hour: a scene that failed is not among them, and says why among its scenes.
console.log(JSON.stringify({ status: product.status, scene_urls: product.scene_urls }, null, 2));`;

const python = (address: string) => `import json, os, sys, time, urllib.error, urllib.request

headers = {"x-api-key": os.environ["${keyVariable}"], "user-agent": "larder-products"}

def ask(url, body=None, **more):
    try:
        return json.load(urllib.request.urlopen(urllib.request.Request(url, body, {**headers, **more})))
    except urllib.error.HTTPError as error:
        sys.exit(error.read().decode())

begun = ask(
    ${jsonLiteral(address)},
    open(${jsonLiteral(file)}, "rb").read(),
    **{"content-type": "image/jpeg"},
)
product = ask(begun["status_url"])
while product["status"] == "processing":
    time.sleep(${pause})
    product = ask(begun["status_url"])

# The addresses are good for an hour: a scene that failed is not among them, and says why among its scenes.
print(json.dumps({"status": product["status"], "scene_urls": product["scene_urls"]}, indent=2))`;
