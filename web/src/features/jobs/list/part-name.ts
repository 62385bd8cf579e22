import { jobsStrings } from "../../../strings/jobs.ts";

/** A picture that is a part of a product, as far as its name goes. */
export interface PartOfProduct {
  readonly product_part: "photo" | "cut_out" | "scene";
  readonly prompt: string | null;
  /** Null: it is gone. */
  readonly product: { readonly title: string } | null;
}

/** What a part of a product is called: by the product, and a scene by what it shows too. */
export function partName({ product_part, prompt, product }: PartOfProduct): string {
  const title = product?.title ?? jobsStrings.goneProduct;
  const name = jobsStrings.partOf[product_part](title);
  return product_part === "scene" && prompt ? `${name}: ${prompt}` : name;
}
