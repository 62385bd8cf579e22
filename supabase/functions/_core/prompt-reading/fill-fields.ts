import { type RecipeField, valueProblem } from "../../../../shared/recipes.ts";
import type { KnownRecipe } from "./known-recipe.ts";
import { findPhrases, indexPhrases } from "./phrases.ts";
import { endOfClause, keyAt, type Sentence, take } from "./sentence.ts";
import { determiners, prepositions } from "./small-words.ts";

/** How fields are called that are filled by what a sentence says. */
const nameFields = ["NAME", "FIRSTNAME", "FIRST_NAME", "FULLNAME", "FULL_NAME", "PERSON", "GUEST", "RECIPIENT"];
const titleFields = ["TITLE", "JOBTITLE", "JOB_TITLE", "ROLE"];
const companyFields = ["COMPANY", "EMPLOYER", "ORGANIZATION"];
const thingFields = ["ACCESSORIES", "PROPS"];
/** Texts that are written as they are: what stands in quotation marks. */
const quoteFields = ["TOP", "BOTTOM", "HEADLINE", "CALL", "LABEL", "SLOGAN", "MESSAGE", "TEXT"];
/** What the picture shows. */
export const subjectFields = ["SCENE", "SUBJECT", "PRODUCT", "PROMPT", "THEME"];

/** Fills what can be filled of a recipe's fields, and takes away what says it. */
export function fillFields(sentence: Sentence, { fields }: KnownRecipe, colors: readonly string[]) {
  const tokens: Record<string, string> = {};
  const open = (names: readonly string[], type = "text") =>
    fields.find((field) => field.type === type && names.includes(field.name) && !(field.name in tokens));
  const fill = (field: RecipeField | undefined, value: string) => {
    const fits = field !== undefined && value !== "" && valueProblem(field, value) === null;
    if (fits) tokens[field.name] = value;
    return fits;
  };

  const left = colors.filter(
    (hex) =>
      !fill(
        fields.find(({ type, name }) => type === "color" && !(name in tokens)),
        hex,
      ),
  );
  for (const field of fields) if (field.type === "choice") fill(field, takeChoice(sentence, field.choices));
  sentence.pieces.forEach(({ kind, text }, place) => {
    if (kind !== "quote" || sentence.gone.has(place)) return;
    if (fill(open(quoteFields), text.trim())) take(sentence, place - wordsBefore(sentence, place), place + 1);
  });
  const name = open(nameFields);
  const named = name && findName(sentence);
  if (named && fill(name, written(sentence, named.start, named.end))) {
    take(sentence, named.from, named.end);
    const title = open(titleFields);
    const told = title && findTitle(sentence, named.end);
    if (told && fill(title, written(sentence, told.start, told.end))) take(sentence, told.from, told.end);
  }
  const company = open(companyFields);
  const at = company && findCompany(sentence);
  if (at && fill(company, written(sentence, at.start, at.end))) take(sentence, at.start - 1, at.end);
  const things = named && open(thingFields);
  const held = things && findThings(sentence);
  if (held && fill(things, written(sentence, held.start, held.end))) take(sentence, held.start - 1, held.end);
  return { tokens, colors: left };
}

const written = ({ text, pieces }: Sentence, start: number, end: number) =>
  text.slice(pieces[start]!.start, pieces[end - 1]!.end).replace(/\s+/g, " ");

const saying = new Set([
  "say",
  "saying",
  "that",
  "reading",
  "captioned",
  "caption",
  "headline",
  "word",
  "text",
  "with",
  "the",
  "and",
]);
/** "saying", "with the words": how many words lead to a quotation. */
function wordsBefore(sentence: Sentence, place: number): number {
  let count = 0;
  while (saying.has(keyAt(sentence, place - count - 1))) count++;
  return count;
}

/** The choice that is said, with or without its article; empty where none is. */
function takeChoice(sentence: Sentence, choices: readonly string[]): string {
  const plain = (choice: string) => choice.replace(/^(an?|the) /i, "");
  const index = indexPhrases(
    choices.flatMap((choice) => [choice, plain(choice)].map((phrase) => [phrase, choice] as const)),
  );
  const [found] = findPhrases(sentence, index);
  if (!found) return "";
  let from = found.start;
  while (determiners.has(keyAt(sentence, from - 1))) from--;
  if (["on", "in", "with"].includes(keyAt(sentence, from - 1))) from--;
  take(sentence, from, found.end);
  return found.entry;
}

const isCapital = (text: string | undefined) => text !== undefined && /^\p{Lu}/u.test(text);
const particles = new Set(["van", "von", "de", "der", "den", "da", "di", "del", "la", "le", "bin", "al"]);

/** Past the words of a name: capitals, and what may stand between two of them. */
function endOfName({ pieces, gone }: Sentence, start: number): number {
  const isWord = (place: number) =>
    pieces[place]?.kind === "word" && !gone.has(place) && (place === start || !pieces[place]?.startsClause);
  let end = start;
  while (isWord(end) && end - start < 5) {
    if (isCapital(pieces[end]!.text)) end++;
    else if (end > start && particles.has(pieces[end]!.key) && isWord(end + 1) && isCapital(pieces[end + 1]!.text))
      end += 2;
    else break;
  }
  return end;
}

/** "of Ann Lee", "for Bea", "named cid": a name, and where what leads to it begins. */
function findName(sentence: Sentence): { from: number; start: number; end: number } | null {
  const { pieces, gone } = sentence;
  for (let place = 0; place < pieces.length; place++) {
    if (
      !["of", "for", "named", "called", "showing"].includes(keyAt(sentence, place)) ||
      pieces[place + 1]?.startsClause
    )
      continue;
    const start = place + 1;
    const end = endOfName(sentence, start);
    if (end > start) return { from: place, start, end };
    // In small letters where it is all that is said.
    const word = pieces[start];
    const alone = word?.kind === "word" && !gone.has(start) && endOfClause(sentence, start) === start + 1;
    if (alone && !determiners.has(word.key) && word.text.length > 1) return { from: place, start, end: start + 1 };
  }
  const first = pieces.findIndex((_, place) => !gone.has(place));
  const end = first > 0 ? endOfName(sentence, first) : first;
  return end > first ? { from: first, start: first, end } : null;
}

/** "Ann Lee, baker at …", "Ann Lee the baker": a title after a name. */
function findTitle(sentence: Sentence, after: number): { from: number; start: number; end: number } | null {
  const { pieces, gone } = sentence;
  let start = after;
  while (determiners.has(keyAt(sentence, start))) start++;
  if (start === after && !pieces[start]?.startsClause) return null;
  let end = start;
  while (end < pieces.length && end - start < 6 && !gone.has(end) && pieces[end]?.kind === "word") {
    if (end > after && pieces[end]?.startsClause) break;
    const { key } = pieces[end]!;
    if (prepositions.has(key) && !(key === "of" && end > start)) break;
    end++;
  }
  return end > start ? { from: after, start, end } : null;
}

function findCompany(sentence: Sentence): { start: number; end: number } | null {
  for (let place = 0; place < sentence.pieces.length; place++) {
    if (!["at", "from", "by"].includes(keyAt(sentence, place))) continue;
    const end = endOfName(sentence, place + 1);
    if (end > place + 1) return { start: place + 1, end };
  }
  return null;
}

/** "with a whisk, a rolling pin and a hat": to the end of what is said, or to what is understood already. */
function findThings(sentence: Sentence): { start: number; end: number } | null {
  const { pieces, gone } = sentence;
  const start = pieces.findIndex((_, place) => ["with", "holding"].includes(keyAt(sentence, place))) + 1;
  if (start === 0) return null;
  let end = start;
  while (end < pieces.length && !gone.has(end) && pieces[end]?.kind === "word") end++;
  return end > start ? { start, end } : null;
}
