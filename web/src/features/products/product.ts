import type { Product as ToldProduct } from "../../../../shared/products.ts";

/** Where a file lies in the bucket `studio` stands in place of an address: the app signs those itself, as of all pictures. */
type InStudio<Part> = Omit<Part, "url"> & { readonly path: string | null };

export type Photo = InStudio<ToldProduct["photo"]>;
export type CutOut = InStudio<ToldProduct["cut_out"]>;
export type Scene = InStudio<ToldProduct["scenes"][number]>;

/** A product as `read_product` answers it. */
export interface Product
  extends Omit<ToldProduct, "photo" | "cut_out" | "scenes" | "earlier_scenes" | "cover_url" | "scene_urls"> {
  readonly photo: Photo;
  readonly cut_out: CutOut;
  readonly scenes: readonly Scene[];
  readonly earlier_scenes: readonly Scene[];
  readonly cover_path: string | null;
}

/** A product as `list_products` answers it. */
export type ListedProduct = Omit<Product, "earlier_scenes">;

/** There is something to look at. */
export const isThere = ({ status }: Pick<Scene, "status">): boolean => status === "ready" || status === "flagged";
