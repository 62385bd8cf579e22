import { infiniteQueryOptions, keepPreviousData } from "@tanstack/react-query";
import type { ProductStatus } from "../../../../shared/products.ts";
import { ask } from "../../lib/ask.ts";
import { supabase } from "../../lib/supabase.ts";
import type { ListedProduct } from "./product.ts";

export const productsKey = ["products"];
export const productListKey = [...productsKey, "list"];

const pageSize = 24;

interface ProductPage {
  readonly products: readonly ListedProduct[];
  /** What the next page comes after. */
  readonly next_cursor: string | null;
}

/** The products of a status, or all of them, the newest first. Read without its schema, which would weigh more than the list. */
export const listOptions = (status: ProductStatus | null) =>
  infiniteQueryOptions({
    queryKey: [...productListKey, status],
    queryFn: async ({ pageParam, signal }) =>
      (await ask(
        supabase
          .rpc("list_products", {
            max_count: pageSize,
            ...(status && { status }),
            ...(pageParam !== null && { after: pageParam }),
          })
          .abortSignal(signal),
      )) as unknown as ProductPage,
    initialPageParam: null as string | null,
    getNextPageParam: ({ next_cursor }) => next_cursor,
    placeholderData: keepPreviousData,
  });
