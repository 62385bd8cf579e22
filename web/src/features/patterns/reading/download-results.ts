import { fetchFunction } from "../call-function.ts";

/** Puts what was read out of all pictures of an ingest so far into the downloads, as one CSV. Throws a `Failure`. */
export async function downloadResults(ingest: string, name: string): Promise<void> {
  const response = await fetchFunction("GET", `jobs/ingests/${ingest}/results?format=csv`);
  const url = URL.createObjectURL(await response.blob());
  Object.assign(document.createElement("a"), { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
