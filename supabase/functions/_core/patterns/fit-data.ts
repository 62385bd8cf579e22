import { AppError } from "../../../../shared/problems.ts";
import type { ReadData } from "../ports/extractions.ts";
import type { Validate } from "../ports/validate.ts";
import { splitConfidence } from "./field-confidence.ts";
import { mendData } from "./mend-data.ts";

/**
 * What a model answered as data that fits the schema, with what had to be mended for that. Throws `output_invalid`, naming
 * the first places that do not fit; whatever the vendor promises, it is compared here.
 */
export function fitData(schema: Readonly<Record<string, unknown>>, answer: unknown, validate: Validate): ReadData {
  const { data: said, confidence } = splitConfidence(schema, asJson(answer));
  const fits = validate(schema, said).length === 0;
  const { data, repairs } = fits ? { data: said, repairs: [] } : mendData(schema, said, validate);
  const misfits = fits ? [] : validate(schema, data);
  if (misfits.length > 0 || typeof data !== "object" || data === null) {
    const places = misfits.slice(0, 3).map(({ path, message }) => `${path || "the whole of it"}: ${message}`);
    throw new AppError("output_invalid", {
      detail: `What was read does not fit the schema. ${places.join(" ")}`.trim(),
    });
  }
  return { data: data as Record<string, unknown>, confidence, repairs };
}

/** As it will be kept: what JSON's 1e999 became in JavaScript, it cannot write. */
const asJson = (answer: unknown): unknown => JSON.parse(JSON.stringify(answer ?? null));
