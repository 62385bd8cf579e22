import { z } from "zod";
import { SubjectBox } from "../../../shared/images.ts";
import { AppError } from "../../../shared/problems.ts";
import type { LibraryTags } from "./ports/images.ts";
import type { Pattern, Term } from "./ports/provider.ts";

const Answer = z.object({
  description: z.string().min(1),
  alt: z.string().min(1),
  category: z.string().min(1),
  tags: z.array(z.object({ tag: z.string(), confidence: z.number() })),
  subject: SubjectBox.nullable(),
});

/** The built-in pattern: what the library wants to know of every picture. */
export function libraryTags(vocabulary: readonly Term[], wanted: { minTags: number; maxTags: number }): Pattern {
  return {
    name: "library-tags",
    instructions: `Describe the picture for a library of stock pictures. Give ${wanted.minTags} to ${wanted.maxTags} tags, where possible of: ${vocabulary.map(({ term }) => term).join(", ")}`,
    schema: z.toJSONSchema(Answer, { target: "draft-7" }) as Record<string, unknown>,
  };
}

/** What an extractor answered to the pattern. Throws `provider_invalid`. */
export function readLibraryTags(data: unknown): LibraryTags {
  const answer = Answer.safeParse(data);
  if (answer.success) return answer.data;
  throw new AppError("provider_invalid", {
    detail: "The picture's description does not fit the pattern",
    cause: answer.error,
  });
}
