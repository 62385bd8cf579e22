import { generateStrings as strings } from "../../strings/generate.ts";

/** A size such as "1024x1536" for people. */
export function sizeText(size: string): string {
  const [width = 0, height = 0] = size.split("x").map(Number);
  return `${width} × ${height}, ${strings.shape(width, height)}`;
}
