import { Suspense } from "react";
import { useParams } from "react-router-dom";
import { lazyPart } from "../../lib/lazy-part.ts";

const ProductList = lazyPart(() => import("./list/product-list.tsx"));
const NewProduct = lazyPart(() => import("./new/new-product.tsx"));
const OneProduct = lazyPart(() => import("./one/one-product.tsx"));

/** All products, the one that the address names, or a new one of a photo. */
export function ProductsScreen() {
  const { "*": place = "" } = useParams();
  return (
    <Suspense>
      {place === "" ? <ProductList /> : place === "new" ? <NewProduct /> : <OneProduct key={place} id={place} />}
    </Suspense>
  );
}
