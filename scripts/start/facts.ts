import { rm } from "node:fs/promises";
import { writeJson } from "./json-file.ts";

/** What another program needs to use this stack. Kept as `dev.json` in the data folder while the stack runs. */
export interface Facts {
  readonly url: string;
  readonly publishable_key: string;
  readonly secret_key: string;
  readonly database_url: string;
  readonly admin: { readonly email: string; readonly password: string };
  readonly search_key: string;
  /** Where the fake of each vendor is, if there are fakes. */
  readonly fake_vendors?: Readonly<Record<string, string>>;
  /** ISO time. */
  readonly ready_at: string;
}

export async function writeFacts(folder: string, facts: Facts): Promise<void> {
  await writeJson(`${folder}/dev.json`, facts);
}

export async function removeFacts(folder: string): Promise<void> {
  await rm(`${folder}/dev.json`, { force: true });
}

/** A search request that works when pasted into a shell. */
export function searchCommand({ url, search_key }: Pick<Facts, "url" | "search_key">): string {
  const body = JSON.stringify({ query: "chocolate chip cookies on white plate", limit: 3 });
  return `curl -s ${url}/functions/v1/search -H 'x-api-key: ${search_key}' -H 'content-type: application/json' -d '${body}'`;
}
