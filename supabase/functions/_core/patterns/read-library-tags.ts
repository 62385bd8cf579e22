import { z } from "zod";
import { Category } from "../../../../shared/categories.ts";
import type { SubjectBox } from "../../../../shared/images.ts";
import { AppError } from "../../../../shared/problems.ts";
import type { LibraryTags } from "../ports/images.ts";
import type { Term } from "../ports/provider.ts";
import { indexTerms } from "../words/match-terms.ts";
import { phraseKey } from "../words/split-words.ts";

/** Loose where something can be made of it, for a look at a picture has cost its price by now. */
const Answer = z.object({
  description: z.string().trim().min(1),
  alt: z.string(),
  category: z.string(),
  tags: z.array(z.object({ tag: z.string(), confidence: z.number() })),
  subject: z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() }).nullish(),
});

/**
 * What an extractor answered to the pattern `library-tags`, mended where that can be done: tags are terms of the vocabulary,
 * texts are as long as a row may hold, the box is inside the picture. Throws `provider_invalid`.
 */
export function readLibraryTags(data: unknown, vocabulary: readonly Term[]): LibraryTags {
  const answer = Answer.safeParse(data);
  if (!answer.success) {
    throw new AppError("provider_invalid", {
      detail: "The picture's description does not fit the pattern",
      cause: answer.error,
    });
  }
  const { description, alt, category, tags, subject } = answer.data;
  const told = withoutPreamble(description);
  return {
    description: cut(told, 1000),
    alt: cut(withoutPreamble(alt.trim()) || told, 250),
    category: Category.safeParse(category.trim().toLowerCase()).data ?? "other",
    tags: knownTags(tags, vocabulary),
    subject: insideOf(subject ?? null),
  };
}

/** "An image of a cookie" is a cookie. */
function withoutPreamble(text: string): string {
  const bare = text.replace(
    /^(?:(?:an?|the|this)\s+)?(?:[\w-]+\s+)?(?:image|picture|photo|photograph)\s+(?:of|shows?|showing|depicts|depicting|features|featuring)\s+/i,
    "",
  );
  return bare.charAt(0).toUpperCase() + bare.slice(1);
}

/** At most so many characters, whole words of them. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const start = text.slice(0, most);
  return text.charAt(most) === " " ? start : start.replace(/\s+\S*$/, "");
}

/** The term for each tag, also where it is named by a synonym, in the plural or otherwise written; what is none is left out. */
function knownTags(tags: LibraryTags["tags"], vocabulary: readonly Term[]): LibraryTags["tags"] {
  const { entries } = indexTerms(vocabulary);
  return tags.flatMap(({ tag, confidence }) => {
    const entry = entries.get(phraseKey(tag));
    // Some count to a hundred.
    const share = confidence > 1 && confidence <= 100 ? confidence / 100 : confidence;
    return entry && share >= 0 && share <= 1 ? [{ tag: entry.term.term, confidence: share }] : [];
  });
}

/** The part of a box that lies in the picture; null where it is too small to mean anything, or is counted in pixels. */
function insideOf(box: SubjectBox | null): SubjectBox | null {
  if (!box || Object.values(box).some((value) => Math.abs(value) > 1.5)) return null;
  const left = within(box.x);
  const top = within(box.y);
  const width = round(within(box.x + box.width) - left);
  const height = round(within(box.y + box.height) - top);
  return width >= 0.01 && height >= 0.01 ? { x: left, y: top, width, height } : null;
}

const within = (value: number) => round(Math.min(1, Math.max(0, value)));
/** Finer than a pixel of any picture: the sum of two parts stays inside. */
const round = (value: number) => Math.round(value * 1e5) / 1e5;
