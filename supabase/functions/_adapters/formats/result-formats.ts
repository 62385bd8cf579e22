import type { Cell } from "../../../../shared/csv.ts";
import type { Formats } from "../../_core/ports/formats.ts";
import type { ResultRow } from "../../_core/ports/ingests.ts";
import { writeRowsCsv } from "./csv.ts";
import { writeData } from "./write-data.ts";

/** How results are written, one by one and those of an ingest in one file. */
export const resultFormats: Formats = {
  write(data, format, csvDelimiter) {
    const { body, contentType } = writeData(data, format, csvDelimiter);
    return { text: body, content_type: contentType };
  },
  writeAll(rows, format, csvDelimiter) {
    if (format === "json") return { text: JSON.stringify(rows), content_type: "application/json" };
    const text = writeRowsCsv(
      rows.map((row) => ({ about: aboutOf(row), data: row.data })),
      csvDelimiter,
    );
    return { text, content_type: "text/csv; charset=utf-8" };
  },
};

const aboutOf = ({ source_name, source_url, image_id, job_id, status, error }: ResultRow): Record<string, Cell> => ({
  source: source_name ?? source_url ?? image_id,
  job_id,
  status,
  error: error?.detail ?? error?.code ?? null,
});
