import pg from "pg";
import type { Facts } from "../../../scripts/start/facts.ts";
import type { Person } from "./people.ts";
import { addProduct, faithful, flawed } from "./scenes.ts";

/** The id of a product in each state. */
export interface ProductsByState {
  readonly ready: string;
  readonly processing: string;
  readonly failed: string;
}

/** Products of a person, one in each state: two scenes of each, one of which is not as it should be. */
export async function addProducts(stack: Facts, person: Person): Promise<ProductsByState> {
  const ready = await addProduct(stack, person, "Signet ring", [faithful, flawed]);
  const processing = await addProduct(stack, person, "Plum jam in a jar with a handwritten label", [
    faithful,
    faithful,
  ]);
  const failed = await addProduct(stack, person, "Rye loaf", [faithful, faithful]);
  const client = new pg.Client({ connectionString: stack.database_url });
  await client.connect();
  try {
    await client.query("begin");
    await client.query("update public.images set status = 'tagging' where id = $1", [processing.scenes[1]]);
    await client.query(
      "update public.images set status = 'failed', error_code = 'refused', error_detail = 'We do not draw this.' where id = any ($1)",
      [failed.scenes],
    );
    await client.query("update public.products set status = 'processing', finished_at = null where id = $1", [
      processing.product,
    ]);
    await client.query("update public.products set status = 'failed', error_code = 'refused' where id = $1", [
      failed.product,
    ]);
    await client.query("commit");
  } finally {
    await client.end();
  }
  return { ready: ready.product, processing: processing.product, failed: failed.product };
}
