import type { Random } from "./brush/random.ts";
import { flavors } from "./flavors.ts";
import type { Flavor, Order, Subject, Surface } from "./order.ts";
import { paletteOf } from "./palette.ts";
import { stillLife } from "./subjects/still-life.ts";
import { subjects } from "./subjects.ts";
import { surfaces } from "./surfaces.ts";
import { type Match, matches, partsOf, wordsOf } from "./words.ts";

const colorWords: Record<string, string> = {
  white: "#fbf7ee",
  cream: "#f6ead2",
  black: "#3a3638",
  gray: "#a8a6a2",
  grey: "#a8a6a2",
  red: "#c5413b",
  pink: "#f0a8b4",
  blue: "#7ea3c8",
  navy: "#34466e",
  turquoise: "#6fbdb8",
  teal: "#4f8f8f",
  green: "#8fae7c",
  yellow: "#f3d06a",
  orange: "#ea9a4c",
  purple: "#9a7fb8",
  lilac: "#c6b4de",
  brown: "#8a5f40",
  gold: "#d8ac58",
};

const counts = "zero one two three four five six seven eight nine ten eleven twelve".split(" ");

/** What a prompt asks for. An unknown thing becomes a quiet still life, never a wrong food. */
export function readPrompt(prompt: string, colors: readonly string[], random: Random): Order {
  const words = wordsOf(prompt);
  const surfaceFound = bestOf(matches(words, surfaces));
  const subject = subjectOf(prompt);
  const surface = surfaceFound?.entry ?? surfaces.find(({ name }) => name === subject.home)!;
  const own = surfaceFound === undefined ? undefined : words[surfaceFound.start - 1];
  const inPrompt = words.filter((word) => word in colorWords && word !== own && word !== "white" && word !== "orange");
  const asked = colors.length > 0 ? colors : inPrompt.map((word) => colorWords[word]!);
  const says = (...any: string[]) => any.some((word) => words.includes(word));
  return {
    subject,
    surface,
    flavors: flavorsOf(words),
    count: countOf(words),
    decorated: says("decorated", "decorative", "iced", "frosted", "festive", "sprinkle", "celebration"),
    rustic: says("rustic", "artisan", "homemade", "farmhouse", "country"),
    stacked: says("stack", "stacked", "pile", "tower", "tall"),
    sliced: says("slice", "sliced", "cut", "halved"),
    boxed: says("box", "boxed", "package", "packaged"),
    surfaceColor: own === undefined ? null : (colorWords[own] ?? null),
    palette: paletteOf(asked, random),
  };
}

const bestOf = (found: readonly Match<Surface>[]) => found[0];

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

function flavorsOf(words: readonly string[]): Flavor[] {
  const taken = new Set<number>();
  const kept = matches(words, flavors).filter(({ start, length }) => {
    const covered = Array.from({ length }, (_, index) => start + index);
    if (covered.some((index) => taken.has(index))) return false;
    for (const index of covered) taken.add(index);
    return true;
  });
  return kept.sort((one, two) => one.start - two.start).map(({ entry }) => entry);
}

function countOf(words: readonly string[]): number | null {
  for (const word of words) {
    if (word === "dozen") return 12;
    const value = /^\d+$/.test(word) ? Number(word) : counts.indexOf(word);
    if (value >= 1 && value <= 24) return value;
  }
  return null;
}
