import { afterAll, describe, expect, test } from "vitest";
import { createPromptReadings } from "../../../supabase/functions/_adapters/supabase/prompt-readings.ts";
import { readByWords } from "../../../supabase/functions/_core/prompt-reading/read-by-words.ts";
import { openMigratedDatabase } from "./embedded.ts";
import { heldOutCases, knownCases } from "./prompt-cases.ts";

/** What prompts say, by the words alone and the recipes that come with Larder. */

const database = await openMigratedDatabase();
afterAll(() => database.close());

/** As a member asks. */
const { recipes } = await createPromptReadings(async (_session, name) => {
  const answer = await database.exclusive(async (pglite) => {
    await pglite.exec(`
      insert into auth.users (id, email) values ('00000000-0000-4000-8000-00000000000a', 'mia@example.com');
      insert into public.members (user_id, role) values ('00000000-0000-4000-8000-00000000000a', 'member');
      select set_config('role', 'authenticated', false),
        set_config('request.jwt.claims', '{"sub": "00000000-0000-4000-8000-00000000000a", "role": "authenticated"}', false);`);
    const { rows } = await pglite.query<{ answer: unknown }>(`select public.${name}() as answer`);
    await pglite.exec("reset role");
    return rows[0]?.answer;
  });
  return answer;
}).requestReading({ apiKey: "", accessToken: "" });

const nothing = { recipe: null, style: null, product: null, tokens: {}, colors: [], prompt: "" };

describe("the words say", () => {
  test.each(knownCases)("$text", ({ text, ...meant }) => {
    expect(readByWords(text, recipes)).toEqual({ ...nothing, ...meant });
  });
});

test("of what was never looked at nine in ten or more are read right, in style and product", () => {
  expect(heldOutCases.length).toBeGreaterThanOrEqual(30);
  const wrong = heldOutCases.filter(({ text, style = null, product = null }) => {
    const read = readByWords(text, recipes);
    return read.style !== style || read.product !== product;
  });
  expect(wrong.length / heldOutCases.length).toBeLessThanOrEqual(0.1);
});

/** A generator of numbers from 0 to below 1 that is the same at every run. */
function numbers(seed: number) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

test("any text is read, and what is not understood is still there", () => {
  const parts = [
    ...[
      "fox",
      "🦊",
      "αλεπού",
      "'; drop table recipes; --",
      "[NAME]",
      "[NAME|x]",
      "{a|b}",
      "{",
      "[",
      "|",
      "\\",
      '"',
      "“",
      "'",
      "\u0000",
    ],
    ...[
      "\ud800",
      "for a",
      "mug",
      "watercolor",
      "in the style of",
      "anime",
      "action figure of",
      "red",
      "and",
      "#ff0000",
      "meme",
      ",",
      ".",
      "\n",
    ],
  ];
  const random = numbers(8);
  for (let turn = 0; turn < 500; turn++) {
    const text = Array.from(
      { length: 1 + Math.floor(random() * 60) },
      () => parts[Math.floor(random() * parts.length)],
    ).join(" ");
    const read = readByWords(text.slice(0, 1000), recipes);
    const told = [read.prompt, ...Object.values(read.tokens)].join(" ");
    for (const word of ["🦊", "αλεπού", "drop table", "{a|b}"]) {
      expect(told.includes(word), text).toBe(text.slice(0, 1000).includes(word));
    }
  }
});
