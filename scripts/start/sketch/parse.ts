import type { Random } from "./brush/random.ts";
import { colorWords } from "./color-words.ts";
import { flavors } from "./flavors.ts";
import type { Flavor, Order, Subject, Surface } from "./order.ts";
import { paletteOf } from "./palette.ts";
import { stillLife } from "./subjects/still-life.ts";
import { subjects } from "./subjects.ts";
import { surfaces } from "./surfaces.ts";
import { type Match, matches, partsOf, wordsOf } from "./words.ts";

const hexColor = /#[0-9a-f]{6}\b/gi;
const counts = "zero one two three four five six seven eight nine ten eleven twelve".split(" ");

/** What a prompt asks for. An unknown thing becomes a quiet still life, never a wrong food. */
export function readPrompt(written: string, colors: readonly string[], random: Random): Order {
  const hexes = (written.match(hexColor) ?? []).map((color) => color.toLowerCase());
  const prompt = written.replace(hexColor, " ");
  const words = wordsOf(prompt);
  const surfaceFound = firstOf(matches(words, surfaces));
  const subject = subjectOf(prompt);
  const surface = surfaceFound?.entry ?? surfaces.find(({ name }) => name === subject.home)!;
  const own = surfaceFound === undefined ? undefined : words[surfaceFound.start - 1];
  const inNames = new Set([...matches(words, flavors), ...matches(words, subjects)].flatMap(covered));
  const inPrompt = words.filter(
    (word, index) => colorWords.has(word) && word !== own && word !== "white" && !inNames.has(index),
  );
  const named = hexes.length > 0 ? hexes : inPrompt.map((word) => colorWords.get(word)!);
  const asked = colors.length > 0 ? colors : named;
  const says = (...any: string[]) => any.some((word) => words.includes(word));
  return {
    words,
    subject,
    surface,
    flavors: flavorsOf(words),
    count: countOf(words),
    decorated: says("decorated", "decorative", "iced", "frosted", "festive", "sprinkle", "celebration"),
    rustic: says("rustic", "artisan", "homemade", "farmhouse", "country"),
    stacked: says("stack", "stacked", "pile", "tower", "tall"),
    sliced: says("slice", "sliced", "cut", "halved"),
    surfaceColor: own === undefined ? null : (colorWords.get(own) ?? null),
    palette: paletteOf(asked, subject.tone, random),
  };
}

/** The surface that is named first, by its longest name: bread in a basket on a table lies in the basket. */
function firstOf(found: readonly Match<Surface>[]): Match<Surface> | undefined {
  const whole = found.filter((one) =>
    found.every(
      (other) =>
        other.length <= one.length || other.start + other.length <= one.start || one.start + one.length <= other.start,
    ),
  );
  return whole.sort((one, two) => one.start - two.start)[0];
}

/** The first part of the prompt that names a thing decides; words that belong to a surface ("cake stand") do not count. */
function subjectOf(prompt: string): Subject {
  for (const part of partsOf(prompt)) {
    const rest = [...part];
    for (const { start, length } of matches(part, surfaces)) {
      if (length > 1) rest.fill("", start, start + length);
    }
    const found = matches(rest, subjects)[0];
    if (found !== undefined) return found.entry;
  }
  return stillLife;
}

const covered = ({ start, length }: { start: number; length: number }) =>
  Array.from({ length }, (_, index) => start + index);

function flavorsOf(words: readonly string[]): Flavor[] {
  const taken = new Set<number>();
  const kept = matches(words, flavors).filter((match) => {
    if (covered(match).some((index) => taken.has(index))) return false;
    for (const index of covered(match)) taken.add(index);
    return true;
  });
  const inOrder = kept.sort((one, two) => one.start - two.start).map(({ entry }) => entry);
  return [...new Set(inOrder)];
}

function countOf(words: readonly string[]): number | null {
  for (const word of words) {
    if (word === "dozen") return 12;
    const value = /^\d+$/.test(word) ? Number(word) : counts.indexOf(word);
    if (value >= 1 && value <= 24) return value;
  }
  return null;
}
