import { describe, expect, test } from "vitest";
import { vendorVariables } from "../../supabase/functions/_platform/vendor-env.ts";
import { projectFiles, read } from "./source.ts";

/**
 * What ties a file to the machine or the network of whoever wrote it. The words are split, so that this file is not one
 * of them. The home of Deno is the folder that hosted functions run in.
 */
const ties = {
  "a host of a package registry": new RegExp(["registry[.]npmjs", "registry[.]yarnpkg", "npm[.]jsr[.]io"].join("|")),
  "a folder of somebody's machine": /(?<![\w.])\/(?:home\/(?!deno\b)|Users\/|root\/|work\/)\w/,
  "an address that a package was fetched from": /"resolved":\s*"/,
};

const binary = /\.(png|jpe?g|gif|webp|ico|wasm|woff2?)$/;
const texts = projectFiles().filter((path) => !binary.test(path));

describe("no file of the project names", () => {
  test.each(Object.entries(ties))("%s", (_tie, pattern) => {
    expect(texts.filter((path) => pattern.test(read(path)))).toEqual([]);
  });
});

test("every variable of a provider stands in .env.example", () => {
  const named = read(".env.example").match(/^# [A-Z_]+(?==$)/gm) ?? [];
  expect(named).toEqual(expect.arrayContaining(vendorVariables.map((name) => `# ${name}`)));
});

test("every variable that the project reads stands in .env.example, and no other", () => {
  const named = (text: string) => new Set(text.match(/\bLARDER_[A-Z_]+\b/g));
  const readers = projectFiles("*.ts", "supabase/config.toml").filter((path) => !path.includes(".test."));
  expect([...named(read(".env.example"))].sort()).toEqual(
    [...named(readers.map((path) => read(path)).join("\n"))].sort(),
  );
});
