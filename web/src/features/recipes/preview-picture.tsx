import { Picture } from "../images/picture.tsx";
import type { ListedRecipe } from "./recipe.ts";
import { StandIn } from "./stand-in.tsx";

interface PreviewPictureProps {
  readonly recipe: Pick<ListedRecipe, "slug" | "kind" | "operation" | "aspect" | "preview">;
  readonly className: string;
  readonly isUrgent?: boolean;
}

/** The picture that shows what a recipe makes, or what stands for it. */
export const PreviewPicture = ({ recipe, className, isUrgent = false }: PreviewPictureProps) =>
  recipe.preview?.path ? (
    <Picture {...recipe.preview} alt="" className={className} isUrgent={isUrgent} />
  ) : (
    <StandIn recipe={recipe} className={className} />
  );
