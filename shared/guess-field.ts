/** What a column of somebody's table may mean, from the words of its name. */

/** Words that people write for others that fields are called by. */
const meanings = new Map(
  Object.entries({
    name: ["person", "customer", "client", "employee", "member", "recipient", "fullname"],
    title: ["job", "role", "position", "occupation", "profession"],
    company: ["organisation", "organization", "employer", "firm", "business"],
    color: ["colour"],
    picture: ["photo", "image", "portrait", "headshot", "face"],
    primary: ["main"],
  }).flatMap(([meaning, words]) => words.map((word) => [word, meaning] as const)),
);

const fillers = new Set(["a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "the", "their", "to", "your"]);
const partsOfNames = new Set(["first", "full", "given", "last", "family", "nick"]);

function wordsOf(text: string): Set<string> {
  const plain = text.normalize("NFKD").replace(/\p{M}/gu, "");
  const words = plain
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "" && !fillers.has(word))
    .map((word) => meanings.get(word) ?? word);
  // The name of a company is a company; a first name is a name.
  const others = words.filter((word) => word !== "name");
  return new Set(others.length > 0 && !others.some((word) => partsOfNames.has(word)) ? others : words);
}

/** How much two sets have in common, from 0 to 1: nothing unless one of them holds all of the other. */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const common = [...one].filter((word) => other.has(word)).length;
  return common > 0 && (common === one.size || common === other.size) ? common / (one.size + other.size - common) : 0;
}

/** Tells the name of the field that a column means most likely, of `Job title` that of [TITLE]; null where none or several fit. */
export function guessField(
  fields: readonly { readonly name: string; readonly label?: string | undefined }[],
): (column: string) => string | null {
  const known = fields.map(({ name, label = name }) => ({ name, called: [wordsOf(name), wordsOf(label)] }));
  return (column) => {
    const words = wordsOf(column);
    const likely = known
      .map(({ name, called }) => ({ name, like: Math.max(...called.map((one) => likeness(words, one))) }))
      .filter(({ like }) => like > 0)
      .sort((one, other) => other.like - one.like);
    const [first, second] = likely;
    return first && first.like !== second?.like ? first.name : null;
  };
}
