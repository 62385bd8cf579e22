import { Pencil } from "lucide-react";
import { Suspense } from "react";
import { classes } from "../../../lib/classes.ts";
import { lazyPart } from "../../../lib/lazy-part.ts";
import { editingStrings } from "../../../strings/editing.ts";
import { IconButton } from "../../../ui/icon-button.tsx";
import { usePerson } from "../../session/session.ts";
import type { PictureDetails } from "../details/picture-details.ts";
import { Section } from "../details/section.tsx";
import { keepDraft, useDraft } from "./drafts.ts";
import { partOf } from "./parts.ts";
import { useCanEdit } from "./use-can-edit.ts";

const TextEditor = lazyPart(() => import("./text-editor.tsx"));

export interface EditableTextProps {
  readonly picture: PictureDetails;
  readonly part: "description" | "alt";
  readonly label: string;
  readonly longest: number;
}

/** A text of a picture; a click on it, or on the pencil, edits it in its place. */
export function EditableText({ picture, part, label, longest }: EditableTextProps) {
  const { id: personId } = usePerson();
  const draft = useDraft(personId, picture.id, part);
  const saved = partOf(picture, part);
  const edit = () => keepDraft(personId, { imageId: picture.id, part, value: saved ?? "", seen: saved, state: "open" });
  const canEdit = useCanEdit(picture);
  const isSaving = draft?.state === "saving";
  const text = isSaving ? draft.value : saved;
  const source = picture.image_descriptions?.source as keyof typeof editingStrings.writtenBy | undefined;

  return (
    <Section
      title={label}
      note={
        <>
          {isSaving ? editingStrings.textSaving : source && editingStrings.writtenBy[source]}
          {canEdit && (!draft || isSaving) && (
            <IconButton
              label={editingStrings.edit(label)}
              icon={<Pencil aria-hidden />}
              className="size-8 [&_svg]:size-4"
              onClick={edit}
            />
          )}
        </>
      }
    >
      {draft && !isSaving ? (
        <Suspense>
          <TextEditor key={picture.id} draft={draft} label={label} longest={longest} theirs={saved} />
        </Suspense>
      ) : (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the pencil beside it does the same for the keyboard
        <p
          className={classes("text-sm break-words whitespace-pre-wrap", canEdit && "cursor-text")}
          onClick={canEdit ? edit : undefined}
        >
          {text ?? <span className="text-ink-soft">{editingStrings.noText}</span>}
        </p>
      )}
    </Section>
  );
}
