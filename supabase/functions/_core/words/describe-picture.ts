import { matchTerms, type TermIndex, type TermMatch } from "./match-terms.ts";
import type { PaletteReading } from "./read-palette.ts";
import { splitWords } from "./split-words.ts";

const altLimit = 125;
const subjectLimit = 100;

/** The two sentences that a picture comes with: `alt` for a screen reader, at most 125 characters. */
interface Sentences {
  readonly description: string;
  readonly alt: string;
}

/** Describes a picture by what was asked for and by its colors. */
export function describeAsked(prompt: string, reading: PaletteReading | null, index: TermIndex): Sentences {
  const subject = capitalize(subjectOf(prompt, index));
  const colors = reading && tones(reading);
  return { description: colors ? `${subject}, in ${colors}.` : `${subject}.`, alt: cut(subject, altLimit) };
}

/** Describes a picture that came without words: only what its pixels tell. */
export function describePixels(width: number, height: number, reading: PaletteReading | null): Sentences {
  const shape = width > height ? "wider than tall" : width < height ? "taller than wide" : "as wide as tall";
  if (!reading) return { description: `A picture, ${shape}.`, alt: `A picture, ${shape}` };
  const light = reading.brightness.word === "mid tone" ? "" : `${reading.brightness.word} `;
  const sentence = `A ${light}picture in ${tones(reading)}, ${shape}`;
  return { description: `${sentence}.`, alt: cut(sentence, altLimit) };
}

/** "warm brown and cream tones": the temperature where it is clear, and the one or two largest colors. */
function tones({ colors, temperature }: PaletteReading): string {
  const names = colors.filter(({ share }, rank) => rank === 0 || (rank === 1 && share >= 8)).map(({ word }) => word);
  const prefix = temperature.word === "neutral" ? "" : `${temperature.word} `;
  return `${prefix}${names.join(" and ")} tones`;
}

/** The part of a prompt that names foods, without words about photographs; its first clause where none is named. */
function subjectOf(prompt: string, index: TermIndex): string {
  const clauses = prompt
    .toWellFormed()
    .replace(/\p{Cc}/gu, "\n")
    .split(/[,.;:!?()[\]{}|\n]+/)
    .map((clause) => clause.trim().replace(/\s+/g, " "))
    .filter((clause) => splitWords(clause).length > 0);
  const namesFood = clauses.map((clause) => matchTerms(splitWords(clause), index).some(isFood));
  const first = Math.max(0, namesFood.indexOf(true));
  const after = namesFood.findIndex((food, at) => at > first && !food);
  const subject = clauses
    .slice(first, namesFood[first] && after < 0 ? undefined : Math.max(after, first + 1))
    .join(", ");
  const aboutPhotographs =
    /^.*\b(?:photo|photograph|photography|picture|image|shot|view|drawing|painting)s? (?:of|showing) /i;
  return cut(subject.replace(aboutPhotographs, ""), subjectLimit);
}

const isFood = (match: TermMatch) => match.term.facet === "food";

/** Cuts at a word, without a dangling "and" or "of". */
function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const whole = text.slice(0, limit + 1).replace(/\s+\S*$/, "");
  return whole
    .slice(0, limit)
    .replace(/(?:\s+(?:a|an|the|and|or|of|on|in|with|for|at))+$/i, "")
    .toWellFormed();
}

function capitalize(text: string): string {
  const [first = "", ...rest] = text;
  return first.toUpperCase() + rest.join("");
}
