/**
 * Answers that are not what was asked for, ordered by words in the instructions. The vendor itself refuses and breaks off; that
 * an answer does not fit its schema happens at servers that are compatible and take the schema for a hint.
 */

export interface Choice {
  readonly finish_reason: string;
  readonly message: { readonly content: string | null; readonly refusal: string | null };
}

const said = (content: string): Choice => ({ finish_reason: "stop", message: { content, refusal: null } });

export const refused: Choice = {
  finish_reason: "stop",
  message: { content: null, refusal: "I'm sorry, I can't help with that." },
};
export const brokenOff: Choice = { finish_reason: "length", message: { content: '{"descr', refusal: null } };

const odd: Readonly<Record<string, (content: string) => Choice>> = {
  "[refuse]": () => refused,
  "[too long]": () => brokenOff,
  "[loosely]": (content) =>
    said(JSON.stringify({ ...(loose(JSON.parse(content)) as object), remark: "As you wished" })),
  "[off the schema]": () => said('{"answer": "I see a picture"}'),
};

/** Null where nothing odd is ordered. */
export function oddAnswer(instructions: string, content: string): Choice | null {
  const [, answer] = Object.entries(odd).find(([words]) => instructions.includes(words)) ?? [];
  return answer?.(content) ?? null;
}

/** The same data with its numbers in texts. */
function loose(value: unknown): unknown {
  if (typeof value === "number") return String(value);
  if (Array.isArray(value)) return value.map(loose);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, loose(inner)]));
}
