import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { captions } from "../../../scripts/bench/search/captions.ts";
import { demoPrompts } from "../../../scripts/start/demo-prompts.ts";
import type { Facts } from "../../../scripts/start/facts.ts";
import { categorize } from "../../../supabase/functions/_core/words/categorize.ts";
import { splitWords } from "../../../supabase/functions/_core/words/split-words.ts";
import type { Person } from "./people.ts";
import { addPictures } from "./pictures.ts";

const filling = new URL("library-fixture.sql", import.meta.url).href;
const sizes = ["1024x1024", "1536x1024", "1024x1536"] as const;
/** Of all looks and colours: four of each size. */
const drawn = demoPrompts.filter((_, at) => at % 5 === 2).map(({ prompt }) => prompt);

/**
 * Fills the library of a running stack with pictures of an admin, without making them: rows of every kind, as valid as
 * real ones, over the files of a dozen pictures that are made. Of 10,000 some 6,200 are approved, 2,200 wait for a
 * review, 1,100 are rejected, a fifth of those in the trash, and 500 have failed. Search endpoints do not find them: they
 * were never published.
 * @param count up to 10,000
 */
export async function fillLibrary(stack: Facts, admin: Person, count = 10_000): Promise<void> {
  const source = await Promise.all(
    sizes.map((size, at) =>
      addPictures(
        stack,
        admin,
        drawn.filter((_, place) => place % sizes.length === at),
        size,
      ),
    ),
  );
  const client = new pg.Client({ connectionString: stack.database_url });
  await client.connect();
  try {
    await client.query("begin");
    await client.query("create temporary table source (id uuid) on commit drop");
    await client.query("insert into source select unnest($1::uuid[])", [source.flat()]);
    await client.query(
      `create temporary table asked (place integer, prompt text, category text, food text, surface text, setting text)
       on commit drop`,
    );
    await client.query("insert into asked select * from json_populate_recordset(null::asked, $1)", [
      JSON.stringify(captions.slice(0, count).map(describe)),
    ]);
    await client.query(await readFile(fileURLToPath(filling), "utf8"));
    await client.query("commit");
  } finally {
    await client.end();
  }
}

/** The parts of a caption, which are terms of the vocabulary. */
function describe(prompt: string, at: number) {
  const [, food = "", surface = "", setting = ""] = / of (.+) on (.+), (.+)$/.exec(prompt) ?? [];
  return { place: at + 1, prompt, category: categorize(splitWords(food)), food, surface, setting };
}
