import { useQuery } from "@tanstack/react-query";
import { productPath } from "../../../lib/paths.ts";
import { pictureProductStrings as strings } from "../../../strings/picture-product.ts";
import { TextLink } from "../../../ui/text-link.tsx";
import type { PictureDetails } from "../../editing/details/picture-details.ts";
import { productTitleOptions } from "./product-options.ts";

export type ProductPart = Pick<PictureDetails, "status" | "product_id" | "product_part">;

/** Which part of which product a picture is, and what that means for it. */
export default function ProductLine({ picture: { status, product_id, product_part } }: { picture: ProductPart }) {
  const { data: title } = useQuery({ ...productTitleOptions(product_id ?? ""), enabled: product_id !== null });
  const isGone = product_id === null || title === null;
  return (
    <div className="mb-4 rounded-control bg-inset px-3 py-2 text-sm">
      {status === "kept" && <p className="font-medium">{strings.kept}</p>}
      <p className="wrap-anywhere">
        {strings.part[product_part ?? ""]}{" "}
        {isGone ? strings.aProduct : title && <TextLink to={productPath(product_id)}>{title}</TextLink>}
      </p>
      {status === "kept" && <p className="text-ink-soft">{strings.keptHelp}</p>}
    </div>
  );
}
