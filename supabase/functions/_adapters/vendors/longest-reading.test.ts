import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { longestReading } from "./longest-reading.ts";

const migrations = fileURLToPath(new URL("../../../migrations/", import.meta.url).href);

test("a reading is never longer than what is put aside for it", () => {
  const newest = readdirSync(migrations)
    .sort()
    .map((name) => readFileSync(`${migrations}${name}`, "utf8"))
    .findLast((sql) => /function private\.estimate_job\(/.test(sql) && sql.includes("extract_model_id"));
  const aside = /private\.price\(s\.extract_model_id, '(\{[^']*\})'\)/.exec(newest ?? "")?.[1];
  expect(JSON.parse(aside ?? "{}").output_tokens).toBe(longestReading);
});
