import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { Fidelity } from "../../../../../shared/products.ts";
import { recipePath } from "../../../lib/paths.ts";
import { formatShare } from "../../../strings/format.ts";
import { pictureProductStrings as strings } from "../../../strings/picture-product.ts";
import { Badge } from "../../../ui/badge.tsx";
import { TextLink } from "../../../ui/text-link.tsx";
import { fidelityOf } from "../../editing/details/fidelity.ts";
import type { PictureDetails } from "../../editing/details/picture-details.ts";
import { recipeNameOptions } from "./product-options.ts";

/** What there is to know of a scene beside what pictures have: its recipe, and how true the product in it is. */
export function sceneFacts(picture: Pick<PictureDetails, "scene_recipe" | "fidelity">): Record<string, ReactNode> {
  const { scene_recipe } = picture;
  const fidelity = fidelityOf(picture);
  return {
    ...(scene_recipe && { [strings.recipe]: <RecipeLink slug={scene_recipe} /> }),
    ...(fidelity && { [strings.fidelity]: <Figures fidelity={fidelity} /> }),
  };
}

function RecipeLink({ slug }: { readonly slug: string }) {
  const { data: name } = useQuery(recipeNameOptions(slug));
  return name ? <TextLink to={recipePath(slug)}>{name}</TextLink> : slug;
}

const Figures = ({ fidelity: { passed, difference, overlap } }: { readonly fidelity: Fidelity }) => (
  <>
    <Badge tone={passed ? "good" : "bad"}>{passed ? strings.asOnPhoto : strings.differs}</Badge>
    <span className="mt-1 block text-ink-soft">{strings.figures(difference.toFixed(3), formatShare(overlap))}</span>
  </>
);
