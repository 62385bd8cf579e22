import { readFileSync } from "node:fs";

/** The program that the README shows for a runtime, as somebody copies it. */
export function readmeExample(runtime: "node" | "deno" | "browser"): string {
  const readme = readFileSync(new URL("../../../README.md", import.meta.url), "utf8");
  const [, program] = new RegExp(`^\`\`\`ts ${runtime}\n(.*?)^\`\`\``, "ms").exec(readme) ?? [];
  if (program === undefined) throw new Error(`The README shows no program for ${runtime}.`);
  return program;
}
