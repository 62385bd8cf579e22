import pg from "pg";
import type { Facts } from "../../../scripts/start/facts.ts";
import { usualStand } from "../../../shared/stands.ts";
import type { Person } from "./people.ts";
import { addPictures } from "./pictures.ts";

/** A product whose scenes wait for a review. */
export interface SeededProduct {
  readonly product: string;
  readonly batch: string;
  readonly photo: string;
  readonly cutOut: string;
  readonly scenes: readonly string[];
}

/** What was measured of a scene in which all is well. */
export const faithful = { passed: true, difference: 0.004, overlap: 0.995 };
/** And of one in which the product has changed. */
export const flawed = { passed: false, difference: 0.143, overlap: 0.871 };

/**
 * A product of a person with a scene for each of these measurements, without making it: pictures that are made as others are,
 * and are then told to be its parts.
 */
export async function addProduct(
  stack: Facts,
  person: Person,
  title: string,
  measured: readonly (typeof faithful)[],
): Promise<SeededProduct> {
  const prompts = [
    "A photo of it",
    "It by itself",
    ...measured.map((_, place) => `A scene of it, number ${place + 1}`),
  ];
  const made = await addPictures(stack, person, prompts);
  const client = new pg.Client({ connectionString: stack.database_url });
  await client.connect();
  try {
    const { rows } = await client.query(
      "select id, batch_id, owner_id from public.images where id = any($1) order by prompt = 'A photo of it' desc, prompt = 'It by itself' desc, prompt",
      [made],
    );
    const [photo, cutOut, ...scenes] = rows.map(({ id }) => id as string) as [string, string, ...string[]];
    const { batch_id: batch, owner_id: owner } = rows[0];
    await client.query("begin");
    const product = await client.query(
      `insert into public.products (owner_id, title, kind, status, photo_id, cut_out_id, finished_at)
       values ($1, $2, 'jewelry', 'ready', $3, $4, private.now()) returning id`,
      [owner, title, photo, cutOut],
    );
    const id = product.rows[0].id as string;
    await client.query(
      `update public.images set product_id = $1, product_run = 1, status = 'kept', parent_id = case id when $3 then $2::uuid end,
         product_part = case id when $2 then 'photo' else 'cut_out' end where id in ($2, $3)`,
      [id, photo, cutOut],
    );
    for (const [place, fidelity] of measured.entries()) {
      await client.query(
        `update public.images set product_id = $1, product_run = 1, product_part = 'scene', parent_id = $2, scene_position = $3,
           scene_recipe = 'scene-stone', scene_stand = $4, fidelity = $5 where id = $6`,
        [id, cutOut, place, usualStand, fidelity, scenes[place]],
      );
    }
    await client.query("commit");
    return { product: id, batch, photo, cutOut, scenes };
  } finally {
    await client.end();
  }
}
