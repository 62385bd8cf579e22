import { useQuery } from "@tanstack/react-query";
import { ImageUp } from "lucide-react";
import { Link } from "react-router-dom";
import { notify } from "../../../lib/notify.ts";
import { picturePath } from "../../../lib/paths.ts";
import { useAct } from "../../../lib/use-act.ts";
import { recipePageStrings as strings } from "../../../strings/recipes-page.ts";
import { Button } from "../../../ui/button.tsx";
import { FailureMessage } from "../../../ui/failure-message.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { Picture } from "../../images/picture.tsx";
import { useRefresh } from "../../live/use-refresh.ts";
import { usePerson } from "../../session/session.ts";
import type { Recipe } from "../recipe.ts";
import { recipeVerbs } from "../recipe-verbs.ts";
import { picturesOptions } from "./pictures-options.ts";

interface RecentPicturesProps {
  readonly recipe: Recipe;
  readonly mayChange: boolean;
}

/** What was made by a recipe last; one of them can be its preview. */
export function RecentPictures({ recipe, mayChange }: RecentPicturesProps) {
  const person = usePerson();
  const options = picturesOptions(recipe);
  const { data: pictures, error, refetch } = useQuery(options);
  useRefresh(options.queryKey);
  const { busy, act } = useAct<string>();
  const setPreview = (id: string | null) =>
    act(id ?? "none", async () => {
      await recipeVerbs.setPreview(recipe.id, id);
      void notify.done(id ? strings.previewSet : strings.previewRemoved, { id: "recipe-preview" });
    });
  if (!pictures) {
    return error ? <FailureMessage error={error} onRetry={() => void refetch()} /> : <Skeleton className="h-40" />;
  }
  return (
    <>
      {pictures.length === 0 && <p className="text-sm text-ink-soft">{strings.noPictures}</p>}
      <ul
        aria-label={strings.pictures}
        className="grid grid-cols-[repeat(auto-fill,minmax(min(11rem,100%),1fr))] gap-4"
      >
        {pictures.map((tile) => (
          <li key={tile.id} className="grid content-start gap-2">
            <Link to={picturePath(tile.id)} aria-label={strings.picture(tile.alt ?? tile.prompt ?? "")}>
              <Picture
                path={tile.product_card?.path}
                alt=""
                thumbhash={tile.thumbhash}
                color={tile.dominant_color}
                className="aspect-[4/3] rounded-control"
              />
            </Link>
            {mayChange &&
              (tile.owner_id === person.id || person.role === "admin") &&
              (tile.id === recipe.preview_image_id ? (
                <p className="text-xs text-ink-soft">{strings.isPreview}</p>
              ) : (
                <Button
                  size="small"
                  look="quiet"
                  icon={<ImageUp aria-hidden />}
                  isBusy={busy === tile.id}
                  onClick={() => void setPreview(tile.id)}
                >
                  {strings.makePreview}
                </Button>
              ))}
          </li>
        ))}
      </ul>
      {mayChange && recipe.preview_image_id && (
        <Button size="small" className="mt-3" isBusy={busy === "none"} onClick={() => void setPreview(null)}>
          {strings.removePreview}
        </Button>
      )}
    </>
  );
}
