import { fetchFunction } from "../../../lib/call-function.ts";
import { csvFile } from "../../../lib/csv-file.ts";
import { saveFile } from "../../../lib/save-file.ts";

/** Puts what was read out of all pictures of an ingest so far into the downloads, as one CSV. Throws a `Failure`. */
export async function downloadResults(ingest: string, name: string): Promise<void> {
  const response = await fetchFunction("GET", `jobs/ingests/${ingest}/results?format=csv`);
  saveFile(name, csvFile([await response.blob()]));
}
