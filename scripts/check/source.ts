import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path/posix";
import { fileURLToPath } from "node:url";

/** The folder of the project, with a slash at its end. */
export const root = join(fileURLToPath(import.meta.url), "../../../");

/** Paths of the project's own files, from its root: those that git has, or would take. */
export function projectFiles(...patterns: string[]): string[] {
  const list = ["ls-files", "-z", "--cached", "--others", "--exclude-standard", "--deduplicate", "--", ...patterns];
  const deleted = new Set(git("ls-files", "-z", "--deleted"));
  return git(...list).filter((path) => !deleted.has(path));
}

function git(...args: string[]): string[] {
  return execFileSync("git", args, { cwd: root, encoding: "utf8" }).split("\0").filter(Boolean);
}

/** The text of one of the project's files. */
export function read(path: string): string {
  return readFileSync(join(root, path), "utf8");
}

// One statement, as the formatter leaves it: `import … from "x"`, `export … from "x"`, `import "x"`, `import("x")`.
const statement = /^(?:import|export)\s(?:[^"';]*?\sfrom\s)?"([^"]+)"|\bimport\(\s*"([^"]+)"\s*\)/gm;

/** What a file imports: relative paths resolved to paths of the project, the names of packages as they stand. */
export function importsOf(path: string, source = read(path)): string[] {
  return Array.from(source.matchAll(statement), (match) => match[1] ?? match[2] ?? "").map((specifier) =>
    specifier.startsWith(".") ? join(dirname(path), specifier) : specifier,
  );
}

/** True for the path of a file of the project, false for a package, Node's own modules and addresses. */
export function isFile(specifier: string): boolean {
  return /\.(ts|tsx|json)$/.test(specifier) && !specifier.includes(":") && !specifier.startsWith("@");
}

/** A file and everything that it reaches by imports, and the packages that those name. */
export function importGraph(entry: string): { files: string[]; packages: string[] } {
  const files = new Set([entry]);
  const packages = new Set<string>();
  for (const file of files) {
    // A file that is missing is reported better by whatever compiles or runs the program.
    if (!/\.tsx?$/.test(file) || !existsSync(join(root, file))) continue;
    for (const specifier of importsOf(file)) (isFile(specifier) ? files : packages).add(specifier);
  }
  return { files: [...files].sort(), packages: [...packages].filter((name) => !name.startsWith("node:")).sort() };
}
