import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Term } from "../../functions/_core/ports/provider.ts";

const migration = new URL("../../migrations/20261121000900_vocabulary_terms.sql", import.meta.url);
const text = "'((?:[^']|'')*)'";
const row = new RegExp(`^\\s*\\(${text}, ${text}, '\\{(.*)\\}'\\)[,]?$`);

/** The vocabulary as the migration inserts it, read without a database. Throws on a row it cannot read. */
export function vocabularyOfMigration(): Term[] {
  const [, body] = readFileSync(fileURLToPath(migration.href), "utf8").split("\nvalues\n");
  if (!body) throw new Error("Cannot find the rows in the vocabulary migration");
  return body
    .trim()
    .split("\n")
    .filter((line) => !line.startsWith("on conflict"))
    .map((line) => {
      const match = row.exec(line);
      if (!match) throw new Error(`Cannot read the vocabulary row ${line}`);
      const [, term = "", facet = "", synonyms = ""] = match.map((part) => part.replaceAll("''", "'"));
      return {
        term,
        facet: facet as Term["facet"],
        synonyms: [...synonyms.matchAll(/"([^"]*)"|[^,"]+/g)].map(unquote),
      };
    });
}

const unquote = (match: RegExpMatchArray) => match[1] ?? match[0];
