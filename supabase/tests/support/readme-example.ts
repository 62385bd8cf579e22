import { readFileSync } from "node:fs";

/** A program that the README shows, for a runtime or by its name and where it has several by its language, as somebody copies it. */
export function readmeExample(
  name: "node" | "deno" | "browser" | "labels" | "webhook" | "read" | "rows" | "product",
  language = "\\w+",
): string {
  const readme = readFileSync(new URL("../../../README.md", import.meta.url), "utf8");
  const [, program] = new RegExp(`^\`\`\`${language} ${name}\n(.*?)^\`\`\``, "ms").exec(readme) ?? [];
  if (program === undefined) throw new Error(`The README shows no program ${name}.`);
  return program;
}
