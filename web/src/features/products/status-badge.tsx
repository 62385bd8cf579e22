import type { ProductStatus } from "../../../../shared/products.ts";
import { productsStrings as strings } from "../../strings/products.ts";
import { Badge, type BadgeTone } from "../../ui/badge.tsx";

const tones: Record<ProductStatus, BadgeTone> = { processing: "accent", ready: "good", failed: "bad" };

export const ProductBadge = ({ status }: { readonly status: ProductStatus }) => (
  <Badge tone={tones[status]}>{strings.statuses[status]}</Badge>
);
