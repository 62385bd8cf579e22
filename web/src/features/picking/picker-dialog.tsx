import { useMemo, useState } from "react";
import { pickingStrings as strings } from "../../strings/picking.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { ChosenStrip } from "./chosen-strip.tsx";
import { LibraryChoice } from "./library-choice.tsx";
import type { PicturePickerProps } from "./picture-picker.tsx";
import { UploadHere } from "./upload-here.tsx";

/** The pictures of the library to search and to press, a place for files, and at the end what is chosen. */
export default function PickerDialog({ most, chosen, onPick, onClose }: PicturePickerProps) {
  const [ids, setIds] = useState<readonly string[]>(chosen);
  const isOne = most === 1;
  function done(picked: readonly string[]) {
    onPick([...picked]);
    onClose();
  }
  const add = (id: string) =>
    isOne ? done([id]) : setIds((now) => (now.includes(id) || now.length >= most ? now : [...now, id]));
  const remove = (id: string) => setIds((now) => now.filter((one) => one !== id));
  const chosenIds = useMemo(() => new Set(ids), [ids]);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={strings.title(most)}
      help={strings.help(ids.length, most)}
      className="max-w-3xl!"
    >
      <LibraryChoice
        chosen={chosenIds}
        isFull={!isOne && ids.length >= most}
        onPress={(id) => (chosenIds.has(id) && !isOne ? remove(id) : add(id))}
        upload={<UploadHere isMany={!isOne} onUploaded={add} />}
      />
      <div className="sticky -bottom-5 -mx-5 mt-4 -mb-5 flex flex-wrap items-center justify-end gap-2 border-t border-line bg-raised px-5 py-3">
        {!isOne && <ChosenStrip ids={ids} onRemove={remove} />}
        {!isOne && ids.length >= most && <p className="mr-auto text-sm text-ink-soft">{strings.full(most)}</p>}
        <Button onClick={onClose}>{strings.cancel}</Button>
        {!isOne && (
          <Button look="primary" onClick={() => done(ids)}>
            {strings.done(ids.length)}
          </Button>
        )}
      </div>
    </Dialog>
  );
}
