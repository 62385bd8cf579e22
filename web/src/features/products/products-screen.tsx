import { Suspense } from "react";
import { useParams } from "react-router-dom";
import { lazyPart } from "../../lib/lazy-part.ts";
import { ProductList } from "./list/product-list.tsx";

const NewProduct = lazyPart(() => import("./new/new-product.tsx"));
const OneProduct = lazyPart(() => import("./one/one-product.tsx"));

/** All products, the one that the address names, or a new one of a photo. */
export function ProductsScreen() {
  const { "*": place = "" } = useParams();
  if (place === "") return <ProductList />;
  return <Suspense>{place === "new" ? <NewProduct /> : <OneProduct key={place} id={place} />}</Suspense>;
}
