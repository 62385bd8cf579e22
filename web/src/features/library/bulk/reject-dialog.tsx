import { type FormEvent, useState } from "react";
import { libraryBulkStrings } from "../../../strings/library-bulk.ts";
import { reviewMoreStrings } from "../../../strings/review-more.ts";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { TextField } from "../../../ui/text-field.tsx";

export interface RejectDialogProps {
  readonly count: number;
  /** Whether the approved ones are meant too, unless the person says otherwise. */
  readonly isAlsoApproved: boolean;
  onReject(reason: string | null, isAlsoApproved: boolean): void;
  onClose(): void;
}

/** Why: one of the usual reasons, words of one's own, or none. */
export function RejectDialog({ count, isAlsoApproved, onReject, onClose }: RejectDialogProps) {
  const [reason, setReason] = useState("");
  const [words, setWords] = useState("");
  const [withApproved, setWithApproved] = useState(isAlsoApproved);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onReject([reason, words.trim()].filter(Boolean).join(": ").slice(0, 500) || null, withApproved);
  };
  return (
    <Dialog isOpen onClose={onClose} title={libraryBulkStrings.rejectTitle(count)} help={libraryBulkStrings.rejectHelp}>
      <form onSubmit={submit} className="grid gap-4">
        <fieldset className="grid gap-1">
          <legend className="mb-1 text-sm font-medium">{reviewMoreStrings.reason}</legend>
          {[...reviewMoreStrings.reasons, ""].map((text) => (
            <label key={text} className="flex min-h-9 items-center gap-3 text-sm">
              <input
                type="radio"
                name="reason"
                checked={reason === text}
                onChange={() => setReason(text)}
                className="size-4 accent-accent"
              />
              {text || libraryBulkStrings.noReason}
            </label>
          ))}
        </fieldset>
        <TextField
          label={reviewMoreStrings.reasonWords}
          value={words}
          maxLength={400}
          onChange={(event) => setWords(event.target.value)}
        />
        <label className="flex items-center gap-3 text-sm">
          <input
            type="checkbox"
            checked={withApproved}
            onChange={(event) => setWithApproved(event.target.checked)}
            className="size-5 shrink-0 accent-accent"
          />
          {libraryBulkStrings.rejectAlsoApproved}
        </label>
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>{libraryBulkStrings.cancel}</Button>
          <Button type="submit" look="primary">
            {libraryBulkStrings.bulkActions.reject}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
