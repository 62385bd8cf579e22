import { useMutation } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { type FormEvent, useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { failureOf } from "../../../lib/failure.ts";
import { notify } from "../../../lib/notify.ts";
import { queryClient } from "../../../lib/query-client.ts";
import { pictureTextsStrings as strings } from "../../../strings/picture-texts.ts";
import { Button } from "../../../ui/button.tsx";
import { FormError } from "../../../ui/form-error.tsx";
import { forgetDetails } from "../../editing/details/details-cache.ts";
import type { PictureDetails } from "../../editing/details/picture-details.ts";
import { blamedText } from "./blamed-text.ts";
import { type PictureTexts, saveTexts } from "./read-texts.ts";
import { draftOf, emptyText, mostTexts, overlaysOf, type TextDraft } from "./text-draft.ts";
import { TextRow } from "./text-row.tsx";
import { TextsPreview } from "./texts-preview.tsx";

interface TextsFormProps {
  readonly picture: PictureDetails;
  readonly texts: PictureTexts;
  /** Reads the picture again, after somebody else has changed it. */
  readonly reread: () => Promise<PictureTexts | undefined>;
  readonly onClose: () => void;
}

export function TextsForm({ picture, texts, reread, onClose }: TextsFormProps) {
  const [drafts, setDrafts] = useState<readonly TextDraft[]>(() =>
    texts.overlays.length > 0 ? texts.overlays.map(draftOf) : [emptyText("top")],
  );
  const [revision, setRevision] = useState(texts.revision);
  const overlays = useMemo(() => overlaysOf(drafts), [drafts]);
  const shown = useDeferredValue(overlays);
  const { mutate, isPending, error, variables } = useMutation({
    mutationFn: (sent: readonly TextDraft[]) => saveTexts(picture.id, overlaysOf(sent), revision),
    onSuccess: () => {
      void notify.done(strings.saved, { detail: strings.savedDetail });
      queryClient.removeQueries({ queryKey: ["images", "texts", picture.id] });
      forgetDetails([picture.id]);
      onClose();
    },
    onError: async (failure) => {
      if (failureOf(failure).kind !== "conflict") return;
      const now = await reread().catch(() => undefined);
      if (now) setRevision(now.revision);
    },
  });
  const failure = error && failureOf(error);
  const blamed =
    failure &&
    variables?.[
      blamedText(
        failure.message,
        variables.map(({ text }) => text),
      )
    ];
  const faultOf = ({ key, text }: TextDraft) =>
    key === blamed?.key && text === blamed.text ? failure?.message : undefined;
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (error) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [error]);
  const change = (key: string, some: Partial<TextDraft>) =>
    setDrafts((all) => all.map((draft) => (draft.key === key ? { ...draft, ...some } : draft)));
  const save = (event: FormEvent) => {
    event.preventDefault();
    mutate(drafts);
  };
  return (
    <form ref={form} onSubmit={save} className="grid gap-4">
      <TextsPreview
        path={texts.path}
        width={picture.width ?? 1}
        height={picture.height ?? 1}
        color={picture.dominant_color}
        overlays={shown}
      />
      {drafts.length === 0 && <p className="text-sm text-ink-soft">{strings.none}</p>}
      <ul className="grid gap-3">
        {drafts.map((draft, at) => (
          <TextRow
            key={draft.key}
            number={at + 1}
            draft={draft}
            fault={faultOf(draft)}
            onChange={(some) => change(draft.key, some)}
            onRemove={() => setDrafts((all) => all.filter(({ key }) => key !== draft.key))}
          />
        ))}
      </ul>
      {picture.status === "approved" && <p className="text-sm text-ink-soft">{strings.publicNote}</p>}
      <FormError>
        {failure && !blamed ? (failure.kind === "conflict" ? strings.stale : failure.message) : undefined}
      </FormError>
      <div className="flex flex-wrap justify-end gap-2">
        <Button
          icon={<Plus aria-hidden />}
          disabled={drafts.length >= mostTexts}
          className="mr-auto"
          onClick={() =>
            setDrafts((all) => [...all, emptyText(all.some(({ place }) => place === "top") ? "bottom" : "top")])
          }
        >
          {strings.add}
        </Button>
        <Button onClick={onClose}>{strings.cancel}</Button>
        <Button type="submit" look="primary" isBusy={isPending}>
          {strings.save}
        </Button>
      </div>
    </form>
  );
}
