import { randomNumbers } from "../../../supabase/functions/_adapters/testing/vendor/random-numbers.ts";
import { demoPrompts } from "../../start/demo-prompts.ts";

/** Pictures that are ordered together. */
export interface Wishes {
  readonly owner: "admin" | "member";
  readonly operation: "generate" | "edit" | "remove_background";
  /** Side by side: every prompt by every model. */
  readonly models: readonly string[];
  /** Those that take over where one fails. */
  readonly fallback: readonly string[];
  readonly quality: string | null;
  /** Empty for a cut-out, which needs no words. */
  readonly prompts: readonly string[];
}

type Order = Omit<Wishes, "owner" | "prompts">;

const order = (models: readonly string[], fallback: readonly string[], more: Partial<Order> = {}): Order => ({
  ...{ operation: "generate", models, fallback, quality: null },
  ...more,
});

/** Makers of every vendor. */
const makers = [
  order(["gpt-image-2.5-flare"], ["gemini-nano-banana-2.1", "qwen-image"], { quality: "low" }),
  order(["gemini-nano-banana-2.1"], ["reve-latest", "runware-flux-1-schnell"]),
  order(["leonardo-lightning-xl"], ["runware-flux-2-dev", "gpt-image-2"]),
  order(["leonardo-nano-banana-2.1"], ["gemini-3-pro-image"]),
  order(["runware-flux-2-dev"], ["leonardo-lightning-xl"]),
  order(["reve-latest"], ["qwen-image"]),
  order(["qwen-image"], ["reve-latest"]),
];
const pairs = [
  order(["runware-flux-1-schnell", "qwen-image"], ["reve-latest"]),
  order(["gpt-image-2.5-flare", "leonardo-lightning-xl"], ["runware-flux-1-schnell"]),
];
const editors = ["gpt-image-2.5-flare", "gemini-nano-banana-2.1", "reve-latest", "runware-flux-2-dev"].map((model) =>
  order([model], [], { operation: "edit" }),
);
const cutout = order(["runware-bria-rmbg-2"], [], { operation: "remove_background" });

/** Words that somebody takes offence at: our moderator, or the vendor itself. */
const refused: readonly (readonly [Order, string])[] = [
  [order(["reve-latest"], ["qwen-image"]), "violence/graphic"],
  [order(["gpt-image-2.5-flare"], ["reve-latest"]), "gore"],
  [order(["gemini-nano-banana-2.1"], ["reve-latest"]), "[unsafe picture]"],
  [order(["leonardo-lightning-xl"], ["reve-latest"]), "forbidden"],
  [order(["runware-flux-2-dev"], ["reve-latest"]), "forbidden"],
  [order(["reve-latest"], ["qwen-image"]), "[indecent]"],
  [order(["qwen-image"], ["reve-latest"]), "[out of memory]"],
];

/** What is written on every wish's prompt, so that a vendor's bill can be told to be for it. */
export const markOf = (wish: number): string => `no ${String(wish).padStart(3, "0")}`;

/** The mark in a text; null where there is none. */
export const markIn = (text: string): string | null => /\bno \d{3,}\b/.exec(text)?.[0] ?? null;

/**
 * So many pictures, the same for the same seed: of all vendors, most from words, some side by side by two models, some
 * from an uploaded picture, and some that will be refused.
 */
export function planWishes(pictures: number, seed: number): Wishes[] {
  const random = randomNumbers(seed);
  const oneOf = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
  const plan = new Map<string, { order: Order; owner: Wishes["owner"]; prompts: string[] }>();
  for (let wish = 1, left = pictures; left > 0; wish++) {
    const chance = random();
    const [chosen, word] = choose(chance, left, oneOf);
    left -= chosen.models.length;
    // What starts from a picture is for whoever uploaded that one.
    const owner = chosen.operation === "generate" && random() < 0.35 ? "member" : "admin";
    const key = JSON.stringify([chosen, owner]);
    const wishes = plan.get(key) ?? { order: chosen, owner, prompts: [] };
    plan.set(key, wishes);
    wishes.prompts.push(
      [demoPrompts[wish % demoPrompts.length]?.prompt, word, markOf(wish)].filter(Boolean).join(", "),
    );
  }
  return [...plan.values()].flatMap(({ order, owner, prompts }) =>
    order === cutout ? prompts.map(() => ({ ...order, owner, prompts: [] })) : [{ ...order, owner, prompts }],
  );
}

function choose(
  chance: number,
  left: number,
  oneOf: <Item>(items: readonly Item[]) => Item,
): readonly [Order, string?] {
  if (chance < 0.08 && left >= 2) return [oneOf(pairs)];
  if (chance < 0.16) return [oneOf(editors)];
  if (chance < 0.2) return [cutout];
  return chance < 0.24 ? oneOf(refused) : [oneOf(makers)];
}

/** How many pictures may be paid for each wish, by its mark; cut-outs have none and are counted together. */
export function wishedFor(wishes: readonly Wishes[]): Map<string | null, number> {
  const counts = new Map<string | null, number>();
  for (const { models, prompts } of wishes) {
    for (const prompt of prompts) counts.set(markIn(prompt), models.length);
    if (prompts.length === 0) counts.set(null, (counts.get(null) ?? 0) + models.length);
  }
  return counts;
}

export const picturesOf = ({ models, prompts }: Wishes): number => models.length * Math.max(1, prompts.length);
