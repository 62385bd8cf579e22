import { Suspense } from "react";
import { lazyPart } from "../../lib/lazy-part.ts";
import { Skeleton } from "../../ui/skeleton.tsx";
import { Picture } from "../images/picture.tsx";
import type { Preview } from "./read-previews.ts";
import { type DrawnRecipe, StandIn } from "./stand-in.tsx";

const ShippedStage = lazyPart(() => import("./shipped-stage.tsx"));

interface PreviewPictureProps {
  readonly recipe: DrawnRecipe;
  /** Null: there is none; undefined: nobody knows yet. */
  readonly preview: Preview | null | undefined;
  /** Where it is shown no larger than a stamp. */
  readonly isSmall?: boolean;
  readonly className: string;
  readonly isUrgent?: boolean;
}

/** The picture that shows what a recipe makes, or what stands for it. */
export function PreviewPicture({ recipe, preview, isSmall = false, className, isUrgent = false }: PreviewPictureProps) {
  if (preview === undefined) return <Skeleton className={className} />;
  const path = preview && (isSmall ? preview.thumbnail : preview.path);
  if (preview && path) {
    return (
      <Picture
        path={path}
        alt=""
        thumbhash={preview.thumbhash}
        color={preview.color}
        className={className}
        isUrgent={isUrgent}
      />
    );
  }
  if (recipe.operation !== "scene") return <StandIn recipe={recipe} className={className} />;
  return (
    <Suspense fallback={<Skeleton className={className} />}>
      <ShippedStage recipe={recipe} className={className} />
    </Suspense>
  );
}
