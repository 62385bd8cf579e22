import type { QueryKey } from "@tanstack/react-query";
import { queryClient } from "../../lib/query-client.ts";
import { tellWindows } from "../live/other-windows.ts";
import { productsKey } from "./read-products.ts";

/** Has what was changed of a product asked anew, here as told and in the other windows of this browser. */
export function showChanged(id: string, queryKey: QueryKey = productsKey): Promise<void> {
  tellWindows({ table: "products", ids: [id] });
  return queryClient.invalidateQueries({ queryKey });
}
