import type { Charge } from "../../../../../shared/money.ts";
import { ask } from "../../../lib/ask.ts";
import { csvFile } from "../../../lib/csv-file.ts";
import { saveFile } from "../../../lib/save-file.ts";
import { supabase } from "../../../lib/supabase.ts";
import { csvHead, csvLines } from "./charges-csv.ts";

export interface Span {
  /** Days in UTC, both included, such as "2026-11-21". */
  readonly from: string;
  readonly to: string;
}

const take = 1_000;

/** Saves the charges of some days as a file, page by page. Answers how many lines it has, and saves none where there is nothing. Throws a `Failure`. */
export async function saveCharges({ from, to }: Span, onLines: (count: number) => void): Promise<number> {
  const parts = [csvHead];
  let count = 0;
  let last: number | undefined;
  for (;;) {
    const asked = { from_day: from, to_day: to, take, ...(last !== undefined && { after: last }) };
    const page = (await ask(supabase.rpc("list_charges", asked))) as unknown as Charge[];
    parts.push(csvLines(page));
    count += page.length;
    onLines(count);
    last = page.at(-1)?.id;
    if (page.length < take) break;
  }
  if (count > 0) saveFile(`larder-charges-${from}-${to}.csv`, csvFile(parts));
  return count;
}
