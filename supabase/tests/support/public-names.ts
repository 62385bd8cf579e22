import { readFileSync } from "node:fs";

/** The names of all tables, or functions, of the schema that people reach, from the types that are generated of it. */
export function publicNames(kind: "Tables" | "Functions"): string[] {
  const types = readFileSync(new URL("../../../shared/database.ts", import.meta.url), "utf8");
  const schema = types.slice(types.indexOf("\n  public: {"));
  const begin = schema.indexOf(`\n    ${kind}: {`);
  const section = schema.slice(begin, schema.indexOf("\n    };", begin));
  return [...section.matchAll(/^ {6}(\w+): \{/gm)].map(([, name = ""]) => name);
}
