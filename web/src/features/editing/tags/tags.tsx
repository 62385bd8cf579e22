import { Suspense, useEffect, useId } from "react";
import { lazyPart } from "../../../lib/lazy-part.ts";
import { editingStrings } from "../../../strings/editing.ts";
import { Button } from "../../../ui/button.tsx";
import type { PictureDetails } from "../details/picture-details.ts";
import { Section } from "../details/section.tsx";
import { useCanEdit } from "../edits/use-can-edit.ts";
import { sortTags } from "./sort-tags.ts";
import { TagChip } from "./tag-chip.tsx";

const TagEditor = lazyPart(() => import("./tag-editor.tsx"));

export interface TagsProps {
  readonly picture: PictureDetails;
  readonly isEditing: boolean;
  readonly onEdit: (isEditing: boolean) => void;
}

/** What is on the picture, by the model or by people. */
export function Tags({ picture, isEditing: isWanted, onEdit }: TagsProps) {
  const canEdit = useCanEdit(picture);
  const isEditing = isWanted && canEdit;
  const { id, image_tags } = picture;
  const sectionId = useId();
  useEffect(() => {
    if (isEditing) document.getElementById(sectionId)?.scrollIntoView({ block: "nearest" });
  }, [isEditing, sectionId]);

  const chips = (
    <ul className="flex flex-wrap gap-1.5">
      {sortTags(image_tags).map((tag) => (
        <TagChip key={tag.tag} tag={tag} />
      ))}
    </ul>
  );
  return (
    <Section
      id={sectionId}
      title={editingStrings.tags}
      note={
        canEdit && (
          <Button size="small" look="quiet" aria-keyshortcuts="t" onClick={() => onEdit(!isEditing)}>
            {isEditing ? editingStrings.done : editingStrings.editTags}
          </Button>
        )
      }
    >
      {image_tags.length === 0 && !isEditing && <p className="text-sm text-ink-soft">{editingStrings.noTags}</p>}
      {isEditing ? (
        <Suspense fallback={chips}>
          <TagEditor imageId={id} tags={image_tags} onDone={() => onEdit(false)} />
        </Suspense>
      ) : (
        chips
      )}
    </Section>
  );
}
