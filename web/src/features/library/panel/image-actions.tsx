import { Eye, Maximize2, RotateCcw, RotateCw, Trash2, WandSparkles } from "lucide-react";
import { paths, picturePath } from "../../../lib/paths.ts";
import { editingStrings } from "../../../strings/editing.ts";
import { libraryPictureStrings } from "../../../strings/library-picture.ts";
import { Button } from "../../../ui/button.tsx";
import { FormError } from "../../../ui/form-error.tsx";
import { LinkButton } from "../../../ui/link-button.tsx";
import { useImageVerbs } from "../../editing/verbs/use-image-verbs.ts";
import { usePerson } from "../../session/session.ts";
import type { PictureFacts } from "./read-picture.ts";

/** What can be done with one picture from here. */
export function ImageActions({ facts }: { readonly facts: PictureFacts }) {
  const { id, status, deletedAt, prompt, origin, isPart } = facts;
  const isAdmin = usePerson().role === "admin";
  const { busy, refusal, trash, restore, retry } = useImageVerbs(facts);
  const isTrashed = deletedAt !== null;
  return (
    <div className="flex flex-wrap gap-2">
      {status === "ready" && !isTrashed && isAdmin && (
        <LinkButton to={`${paths.review}?image=${id}`} icon={<Eye aria-hidden />} size="small" look="primary">
          {libraryPictureStrings.review}
        </LinkButton>
      )}
      {status === "failed" && !isTrashed && (
        <Button size="small" look="primary" icon={<RotateCw aria-hidden />} isBusy={busy === "retry"} onClick={retry}>
          {libraryPictureStrings.retry}
        </Button>
      )}
      <LinkButton to={picturePath(id)} icon={<Maximize2 aria-hidden />} size="small">
        {editingStrings.openPicture}
      </LinkButton>
      {prompt !== null && origin === "generated" && !isPart && (
        <LinkButton to={`${paths.generate}?from=${id}`} icon={<WandSparkles aria-hidden />} size="small">
          {libraryPictureStrings.again}
        </LinkButton>
      )}
      {isTrashed && (
        <Button size="small" icon={<RotateCcw aria-hidden />} isBusy={busy === "restore"} onClick={restore}>
          {libraryPictureStrings.restoreOne}
        </Button>
      )}
      {!isTrashed && status !== "kept" && (
        <Button size="small" look="danger" icon={<Trash2 aria-hidden />} isBusy={busy === "trash"} onClick={trash}>
          {libraryPictureStrings.trashOne}
        </Button>
      )}
      <FormError>{refusal}</FormError>
    </div>
  );
}
