import type { InputOf } from "../../../../shared/contract.ts";
import type { createPattern, PatternDetail, updatePattern } from "../../../../shared/patterns.ts";
import { callFunction } from "../../lib/call-function.ts";
import { keepPattern } from "./read-patterns.ts";

const change = async (method: "POST" | "PATCH", path: string, body: object) =>
  keepPattern(await callFunction<PatternDetail>(method, path, body));

/** What people do to patterns. Each answers the pattern as it is then, and throws a `Failure`. */
export const patternVerbs = {
  create: (input: InputOf<typeof createPattern>) => change("POST", "patterns", input),
  update: (id: string, changes: Omit<InputOf<typeof updatePattern>, "pattern">) =>
    change("PATCH", `patterns/${id}`, changes),
  publish: (id: string) => change("POST", `patterns/${id}/publish`, {}),
  switchTo: (id: string, version: number) => change("POST", `patterns/${id}/switch`, { version }),
  duplicate: (id: string) => change("POST", `patterns/${id}/duplicate`, {}),
  archive: (id: string) => change("POST", `patterns/${id}/archive`, {}),
  restore: (id: string) => change("POST", `patterns/${id}/restore`, {}),
};
