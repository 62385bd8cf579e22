import type { BatchRowPage } from "../../../../../shared/batch-rows.ts";

export type BatchRowLine = BatchRowPage["rows"][number];

/** What a row is about, in a line: its values, without those that only a machine reads. */
export const summaryOf = ({ tokens }: Pick<BatchRowLine, "tokens">): string =>
  Object.values(tokens)
    .filter((value) => !/^#[0-9a-f]{6}$/i.test(value) && !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value))
    .join(" · ");

/** What is wrong with a row, or keeps it waiting, as a sentence; null where nothing is. */
export function troubleOf({ problem, pictures }: Pick<BatchRowLine, "problem" | "pictures">): string | null {
  if (problem !== null) return problem;
  const one = pictures.find(({ error_detail, error_code }) => error_detail !== null || error_code !== null);
  return one ? (one.error_detail ?? one.error_code) : null;
}
