import { ProductsScreen } from "../features/products/products-screen.tsx";

export default function ProductsRoute() {
  return <ProductsScreen />;
}
