import { setTimeout } from "node:timers/promises";
import type { Product } from "../../shared/products.ts";
import type { ProductPorts } from "../../supabase/functions/_core/products/begin-product.ts";
import { progressOf } from "./describe-product.ts";
import { endNote, note } from "./output.ts";
import { Trouble } from "./trouble.ts";

/** Waits for the end of a product's run, and says how far it is. Ctrl-C ends the waiting, not the work. */
export async function settledProduct(
  { products }: Pick<ProductPorts, "products">,
  ownerId: string,
  productId: string,
): Promise<Product> {
  const leave = () => {
    endNote();
    console.error(`The scenes go on being made, of product ${productId}.`);
    process.exit(130);
  };
  process.once("SIGINT", leave);
  for (let told = ""; ; ) {
    const product = await products.read(ownerId, productId);
    if (!product) throw new Trouble(`Product ${productId} is not there any more.`);
    if (product.status !== "processing") {
      process.off("SIGINT", leave);
      endNote();
      return product;
    }
    const say = progressOf(product);
    if (say !== told) note(say);
    told = say;
    await setTimeout(500);
  }
}
