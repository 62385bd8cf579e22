import { Pencil } from "lucide-react";
import { Suspense } from "react";
import { lazyPart } from "../../../lib/lazy-part.ts";
import { editingStrings } from "../../../strings/editing.ts";
import { Badge } from "../../../ui/badge.tsx";
import { IconButton } from "../../../ui/icon-button.tsx";
import { usePerson } from "../../session/session.ts";
import type { PictureDetails } from "../details/picture-details.ts";
import { Section } from "../details/section.tsx";
import { keepDraft, useDraft } from "./drafts.ts";
import { useCanEdit } from "./use-can-edit.ts";

const CategoryEditor = lazyPart(() => import("./category-editor.tsx"));

/** The shelf of a picture; the list of all is loaded when somebody wants another. */
export function EditableCategory({ picture }: { readonly picture: PictureDetails }) {
  const { id: personId } = usePerson();
  const draft = useDraft(personId, picture.id, "category");
  const { category } = picture;
  const canEdit = useCanEdit(picture);
  const isEditing = draft && draft.state !== "saving";
  const value = category ?? "other";
  const edit = () =>
    keepDraft(personId, { imageId: picture.id, part: "category", value, seen: category, state: "open" });
  return (
    <Section
      title={editingStrings.category}
      note={
        !isEditing && (
          <>
            <Badge>{draft?.value ?? category ?? editingStrings.noText}</Badge>
            {canEdit && (
              <IconButton
                label={editingStrings.edit(editingStrings.category)}
                icon={<Pencil aria-hidden />}
                className="size-8 [&_svg]:size-4"
                onClick={edit}
              />
            )}
          </>
        )
      }
    >
      {isEditing && (
        <Suspense>
          <CategoryEditor draft={draft} saved={category} />
        </Suspense>
      )}
    </Section>
  );
}
