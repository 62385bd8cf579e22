import { FileImage, X } from "lucide-react";
import { Suspense, useState } from "react";
import { lazyPart } from "../../../lib/lazy-part.ts";
import { patternTrialStrings as strings } from "../../../strings/pattern-trial.ts";
import { Button } from "../../../ui/button.tsx";
import { buttonLook } from "../../../ui/button-look.ts";
import { type Chosen, mostTried, ofFile, withMore } from "./chosen.ts";

const LibraryDialog = lazyPart(() => import("./library-dialog.tsx"));

interface PictureChoiceProps {
  readonly chosen: readonly Chosen[];
  readonly onChange: (chosen: readonly Chosen[]) => void;
}

/** The pictures to try, from the library or from this device. */
export function PictureChoice({ chosen, onChange }: PictureChoiceProps) {
  const [isOpen, setOpen] = useState(false);
  const isFull = chosen.length >= mostTried;
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap gap-2">
        <Button disabled={isFull} onClick={() => setOpen(true)}>
          {strings.fromLibrary}
        </Button>
        <label
          className={buttonLook({}, "relative cursor-pointer has-focus-visible:outline-2 has-disabled:opacity-55")}
        >
          {strings.fromFiles}
          <input
            type="file"
            multiple
            accept="image/*"
            disabled={isFull}
            className="absolute inset-0 cursor-pointer opacity-0"
            onChange={({ target }) => {
              onChange(withMore(chosen, [...(target.files ?? [])].map(ofFile)));
              target.value = ""; // so that the same file can be chosen again
            }}
          />
        </label>
      </div>
      {chosen.length > 0 && (
        <ul aria-label={strings.pictures} className="flex flex-wrap gap-2">
          {chosen.map((one) => (
            <li
              key={one.id}
              className="flex max-w-full items-center gap-2 rounded-full border border-line bg-raised py-1 pr-1 pl-3 text-sm"
            >
              {one.file && <FileImage aria-hidden className="size-4 shrink-0 text-ink-soft" />}
              <span className="max-w-48 truncate">{one.name}</span>
              <button
                type="button"
                aria-label={strings.leaveOut(one.name)}
                className="grid size-7 place-items-center rounded-full text-ink-soft hover:bg-inset hover:text-ink"
                onClick={() => onChange(chosen.filter(({ id }) => id !== one.id))}
              >
                <X aria-hidden className="size-4" />
              </button>
            </li>
          ))}
        </ul>
      )}
      {isOpen && (
        <Suspense>
          <LibraryDialog chosen={chosen} onChange={onChange} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </div>
  );
}
