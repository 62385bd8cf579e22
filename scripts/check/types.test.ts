import { execFileSync } from "node:child_process";
import { relative } from "node:path/posix";
import { expect, test } from "vitest";
import { denoPrograms } from "./deno-programs.ts";
import { importGraph, projectFiles, root } from "./source.ts";

/** What tsc looks at, from the project's root. */
function filesOf(config: string): string[] {
  const tsc = `${root}node_modules/typescript/bin/tsc`;
  const list = execFileSync(process.execPath, [tsc, "-p", config, "--listFilesOnly"], { cwd: root, encoding: "utf8" });
  return list.split("\n").map((path) => relative(root, path));
}

test("every file of TypeScript has its types checked, by tsc or by Deno, whether a program reaches it or not", () => {
  const checked = new Set(["tsconfig.json", "tsconfig.core.json", "web/tsconfig.json"].flatMap(filesOf));
  for (const program of denoPrograms()) for (const file of importGraph(program).files) checked.add(file);
  expect(projectFiles("*.ts", "*.tsx").filter((path) => !checked.has(path))).toEqual([]);
});
