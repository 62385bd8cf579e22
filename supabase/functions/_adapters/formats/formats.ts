import { AppError } from "../../../../shared/problems.ts";
import type { Formats, Written } from "../../_core/ports/formats.ts";

const json = (value: unknown): Written => ({ text: JSON.stringify(value), content_type: "application/json" });

/** How results are written. */
export const formats: Formats = {
  write(data, format) {
    if (format === "json") return json(data);
    throw new AppError("invalid_input", { detail: `format: Results are not written as ${format} here: use json` });
  },
  writeAll(rows, format) {
    if (format === "json") return json(rows);
    throw new AppError("invalid_input", { detail: `format: Results are not written as ${format} here: use json` });
  },
};
