import { Images, ImageUp } from "lucide-react";
import { type ChangeEvent, Suspense, useState } from "react";
import { classes } from "../../../lib/classes.ts";
import { lazyPart } from "../../../lib/lazy-part.ts";
import { notify } from "../../../lib/notify.ts";
import { useFileDrop } from "../../../lib/use-file-drop.ts";
import { patternPictureStrings as words } from "../../../strings/pattern-pictures.ts";
import { patternTrialStrings as strings } from "../../../strings/pattern-trial.ts";
import { Button } from "../../../ui/button.tsx";
import { buttonLook } from "../../../ui/button-look.ts";
import { type Chosen, ofFile, withMore } from "../pictures/chosen.ts";
import { smallPreview } from "../pictures/small-preview.ts";
import { ChosenList } from "./chosen-list.tsx";
import { mostTried } from "./trial-memory.ts";

const LibraryDialog = lazyPart(() => import("../pictures/library-dialog.tsx"));

interface PictureChoiceProps {
  readonly chosen: readonly Chosen[];
  readonly onChange: (make: (chosen: readonly Chosen[]) => readonly Chosen[]) => void;
}

/** The pictures to try, from the library or from this device, chosen or dropped. What is no picture is told at once. */
export function PictureChoice({ chosen, onChange }: PictureChoiceProps) {
  const [isOpen, setOpen] = useState(false);
  const isFull = chosen.length >= mostTried;
  function add(more: readonly Chosen[]) {
    if (withMore(chosen, more, mostTried).leftOut > 0) void notify.tell(words.tooMany(mostTried));
    onChange((now) => withMore(now, more, mostTried).chosen);
  }
  const remove = (id: string) => onChange((now) => now.filter((one) => one.id !== id));
  async function addFiles(files: readonly File[]) {
    const seen = await Promise.all(files.map(async (file) => ({ file, preview: await smallPreview(file) })));
    const unreadable = seen.flatMap(({ file, preview }) => (preview === null ? [file.name] : []));
    if (unreadable.length > 0) void notify.failed(words.unreadable(unreadable));
    add(seen.flatMap(({ file, preview }) => (preview === null ? [] : [ofFile(file, preview)])));
  }
  const isOver = useFileDrop((transfer) => void addFiles([...transfer.files]));
  function choose({ target }: ChangeEvent<HTMLInputElement>) {
    const files = [...(target.files ?? [])];
    target.value = ""; // so that the same file can be chosen again
    void addFiles(files);
  }
  return (
    <div
      className={classes(
        "grid grid-cols-[minmax(0,1fr)] gap-3 rounded-card border-2 border-dashed p-4",
        isOver ? "border-accent bg-accent-soft" : "border-line-strong",
      )}
    >
      <div className="flex flex-wrap items-center gap-2">
        <Button icon={<Images aria-hidden />} disabled={isFull} onClick={() => setOpen(true)}>
          {words.fromLibrary}
        </Button>
        <label
          className={buttonLook({}, "relative cursor-pointer has-focus-visible:outline-2 has-disabled:opacity-55")}
        >
          <ImageUp aria-hidden />
          {strings.fromFiles}
          <input
            type="file"
            multiple
            accept="image/*"
            disabled={isFull}
            className="absolute inset-0 cursor-pointer opacity-0"
            onChange={choose}
          />
        </label>
        <span className="text-sm text-ink-soft max-md:hidden">{isOver ? strings.dropNow : strings.orDrop}</span>
      </div>
      {chosen.length > 0 && <ChosenList chosen={chosen} onRemove={remove} />}
      {isOpen && (
        <Suspense>
          <LibraryDialog
            chosen={chosen}
            most={mostTried}
            action={strings.done}
            onAdd={(tile) => add([tile])}
            onRemove={remove}
            onDone={() => setOpen(false)}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </div>
  );
}
