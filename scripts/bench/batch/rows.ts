import type { BatchRow } from "../../../shared/batches.ts";
import { writeCsv } from "../../../shared/csv.ts";

/** A recipe that ships, and as many people as a batch may have rows. */
export const recipe = "action-figure-blister";
export const rows: readonly BatchRow[] = Array.from({ length: 10_000 }, (_, place) => ({
  tokens: { NAME: `Person ${place + 1}`, COMPANY: "Bread & Butter", TITLE: "Baker", ACCENT_COLOR: "#e76f51" },
  file_name: `person-${place + 1}`,
  folder: `team-${place % 40}`,
}));

/** The same as the file that somebody would choose. */
export const csvOfRows = (): string =>
  writeCsv(
    ["Name", "Company", "Title", "Accent color", "File name", "Folder"],
    rows.map(({ tokens, file_name, folder }) => [
      tokens.NAME ?? "",
      tokens.COMPANY ?? "",
      tokens.TITLE ?? "",
      tokens.ACCENT_COLOR ?? "",
      file_name ?? "",
      folder ?? "",
    ]),
  );
