import { keptForGood, pageHeaders } from "./page-policy.ts";

/**
 * The file `_headers`, by which static hosts such as Netlify and Cloudflare Pages know what to send along. `projects` are
 * the origins of the project as in `pageHeaders`. A header that two matching rules name is sent with both values, so each
 * stands once; what is not in /assets/ such hosts have asked for again anyway.
 */
export function headersFile(projects: readonly string[]): string {
  const rules = {
    "/*": { ...pageHeaders(projects), "x-content-type-options": "nosniff" },
    "/assets/*": { "cache-control": keptForGood },
  };
  return Object.entries(rules)
    .flatMap(([path, headers]) => [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)])
    .join("\n")
    .concat("\n");
}
