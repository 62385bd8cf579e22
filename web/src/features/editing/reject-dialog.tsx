import { type FormEvent, type KeyboardEvent, type ReactNode, useRef, useState } from "react";
import { classes } from "../../lib/classes.ts";
import { editingStrings } from "../../strings/editing.ts";
import { editingMoreStrings } from "../../strings/editing-more.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Keycap } from "../../ui/keycap.tsx";
import { TextField } from "../../ui/text-field.tsx";

export interface RejectDialogProps {
  readonly count: number;
  readonly onReject: (reason: string | null) => void;
  readonly onClose: () => void;
  /** What else is asked, below the reasons. */
  readonly children?: ReactNode;
}

const longestReason = 400;

/** Why: one of the usual reasons by its number, words of one's own, both or neither. Enter rejects. */
export default function RejectDialog({ count, onReject, onClose, children }: RejectDialogProps) {
  const [reason, setReason] = useState<string | null>(null);
  const first = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLFieldSetElement>(null);
  const words = useRef<HTMLInputElement>(null);

  const choose = (place: number) => {
    const chosen = editingMoreStrings.reasons[place];
    if (!chosen) return false;
    setReason(chosen);
    list.current?.querySelectorAll("input")[place]?.focus();
    return true;
  };
  const press = (event: KeyboardEvent) => {
    if (event.target !== words.current && /^[1-9]$/.test(event.key) && choose(Number(event.key) - 1))
      event.preventDefault();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onReject([reason, words.current?.value.trim()].filter(Boolean).join(": ") || null);
  };

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={editingMoreStrings.rejectTitle(count)}
      help={<span className="pointer-coarse:hidden">{editingMoreStrings.rejectHelp}</span>}
      initialFocus={first}
    >
      <form onSubmit={submit} onKeyDown={press} className="grid gap-4">
        <fieldset ref={list} className="grid gap-1">
          <legend className="sr-only">{editingMoreStrings.reason}</legend>
          {editingMoreStrings.reasons.map((text, place) => (
            <label
              key={text}
              className={classes(
                "flex min-h-10 cursor-pointer items-center gap-3 rounded-control px-2 text-sm hover:bg-inset",
                "has-focus-visible:outline-2 has-focus-visible:outline-accent",
                reason === text && "bg-accent-soft",
              )}
            >
              <span aria-hidden className="pointer-coarse:hidden">
                <Keycap>{String(place + 1)}</Keycap>
              </span>
              <input
                ref={place === 0 ? first : undefined}
                type="radio"
                name="reason"
                checked={reason === text}
                onChange={() => setReason(text)}
                className="size-4 accent-accent outline-none"
              />
              {text}
            </label>
          ))}
        </fieldset>
        <TextField
          ref={words}
          label={editingMoreStrings.reasonWords}
          help={editingMoreStrings.reasonWordsHelp}
          name="words"
          maxLength={longestReason}
          autoComplete="off"
        />
        {children}
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>{editingMoreStrings.cancel}</Button>
          <Button type="submit" look="danger">
            {editingStrings.reject}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
