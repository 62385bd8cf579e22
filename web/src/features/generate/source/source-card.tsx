import { useQuery } from "@tanstack/react-query";
import { X } from "lucide-react";
import { picturePath } from "../../../lib/paths.ts";
import { generateStrings } from "../../../strings/generate.ts";
import { sourceStrings as strings } from "../../../strings/generate-source.ts";
import { ChoiceGroup } from "../../../ui/choice-group.tsx";
import { IconButton } from "../../../ui/icon-button.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { TextLink } from "../../../ui/text-link.tsx";
import { Picture } from "../../images/picture.tsx";
import { readTiles } from "../../images/read-tiles.ts";
import type { Operation } from "../../making/catalog/image-model.ts";
import { useGenerateForm } from "../form/form-place.ts";

const choices = [
  { value: "edit", label: strings.edit },
  { value: "remove_background", label: strings.remove_background },
] as const satisfies readonly { value: Operation; label: string }[];

/** The picture that is changed, and how; it can be taken away again. */
export default function SourceCard() {
  const { values, set, faultAt } = useGenerateForm();
  const id = values.source_image_id;
  const { data, error, isPending } = useQuery({ queryKey: ["images", "source", id], queryFn: () => readTiles([id]) });
  const tile = data?.[0];
  const name = tile?.alt || tile?.prompt || strings.untitled;
  const fault =
    faultAt("source_image_id") ?? (isPending || tile ? undefined : error ? strings.unknown : strings.missing);
  function remove() {
    set("operation", "generate");
    set("source_image_id", "");
    // Its templates are of changes.
    set("source", "words");
    set("template", "");
  }
  return (
    <section aria-label={generateStrings.startFromPicture} className="rounded-card border border-line bg-raised p-3">
      <div className="flex items-start gap-3">
        <div className="size-20 shrink-0 overflow-hidden rounded-control bg-inset">
          {tile ? (
            <Picture
              path={tile.thumbnail?.path ?? null}
              alt={name}
              thumbhash={tile.thumbhash}
              color={tile.dominant_color}
              className="size-full"
            />
          ) : (
            isPending && <Skeleton className="size-full" />
          )}
        </div>
        <div className="min-w-0 flex-1">
          {tile && (
            <p className="line-clamp-3 text-sm break-words">
              <TextLink to={picturePath(id)}>{name}</TextLink>
            </p>
          )}
          {fault && (
            <p role="alert" className="text-sm text-bad">
              {fault}
            </p>
          )}
        </div>
        <IconButton label={strings.remove} icon={<X aria-hidden />} onClick={remove} />
      </div>
      <div className="mt-3">
        <ChoiceGroup
          label={strings.what}
          name="operation"
          choices={choices}
          value={values.operation === "remove_background" ? "remove_background" : "edit"}
          onChange={(operation) => set("operation", operation)}
        />
      </div>
    </section>
  );
}
