import { createHash } from "node:crypto";
import { linesOf } from "./captions.ts";
import type { Grades } from "./measures.ts";

/** What numbers were chosen by; what they were then held against; and what whoever chose had no part in writing. */
export const parts = ["heldout", "tuning", "blind"] as const;
export type Part = (typeof parts)[number];

/** What a builder site asks, and how well each picture answers it. */
export interface GradedQuery {
  readonly text: string;
  readonly kind: string;
  /** By the name of the picture; what is not in it is 0. */
  readonly grades: Grades;
  readonly part: Part;
}

/** All of `queries.txt` and `blind.txt`. Throws on a grade it cannot read, and on a picture that is graded twice. */
export function readQueries(): GradedQuery[] {
  return [
    ...read("queries.txt", (text) => (isHeldOut(text) ? "heldout" : "tuning")),
    ...read("blind.txt", () => "blind"),
  ];
}

function read(file: string, partOf: (text: string) => Part): GradedQuery[] {
  return linesOf(file).map((line) => {
    const [text = "", kind = "", ...groups] = line.split("|").map((part) => part.trim());
    const grades = new Map<string, number>();
    for (const group of groups.filter(Boolean)) {
      const [grade, names] = group.split(": ");
      if (!grade || !/^[123]$/.test(grade) || !names) throw new Error(`Cannot read the grades ${group} of ${text}`);
      for (const name of names.split(" ")) {
        if (grades.has(name)) throw new Error(`${name} is graded twice for ${text}`);
        grades.set(name, Number(grade));
      }
    }
    return { text, kind, grades, part: partOf(text) };
  });
}

/** Nobody chooses: the first byte of the SHA-256 of the query is even. */
export function isHeldOut(text: string): boolean {
  return createHash("sha256").update(text).digest()[0]! % 2 === 0;
}
