import { BookImage } from "lucide-react";
import { Suspense, useState } from "react";
import type { Source } from "../../../../../shared/extractions.ts";
import { lazyPart } from "../../../lib/lazy-part.ts";
import { patternReadingStrings as strings } from "../../../strings/pattern-reading.ts";
import { Button } from "../../../ui/button.tsx";
import type { ChosenTile } from "../pictures/chosen.ts";

const LibraryDialog = lazyPart(() => import("../pictures/library-dialog.tsx"));

/** As many as the dialog shows. */
const mostChosen = 192;

/** Chooses pictures of the library to be read. */
export function LibraryChoice({ onChosen }: { readonly onChosen: (images: readonly Source[]) => Promise<void> }) {
  const [chosen, setChosen] = useState<readonly ChosenTile[]>([]);
  const [isOpen, setOpen] = useState(false);
  const [isBusy, setBusy] = useState(false);
  async function done() {
    setOpen(false);
    if (chosen.length === 0) return;
    setBusy(true);
    await onChosen(chosen.map(({ id, name }) => ({ image_id: id, name })));
    setChosen([]);
    setBusy(false);
  }
  return (
    <>
      <Button icon={<BookImage aria-hidden />} isBusy={isBusy} onClick={() => setOpen(true)}>
        {strings.fromLibrary}
      </Button>
      {isOpen && (
        <Suspense>
          <LibraryDialog
            chosen={chosen}
            most={mostChosen}
            action={strings.readChosen(chosen.length)}
            onAdd={(tile) => setChosen((now) => [...now, tile])}
            onRemove={(id) => setChosen((now) => now.filter((one) => one.id !== id))}
            onDone={() => void done()}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </>
  );
}
