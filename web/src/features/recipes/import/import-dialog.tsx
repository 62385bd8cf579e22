import { FileUp } from "lucide-react";
import { useRef, useState } from "react";
import { failureOf } from "../../../lib/failure.ts";
import { notify } from "../../../lib/notify.ts";
import { useFileDrop } from "../../../lib/use-file-drop.ts";
import { recipeImportStrings as strings } from "../../../strings/recipes-import.ts";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { FormError } from "../../../ui/form-error.tsx";
import { usePerson } from "../../session/session.ts";
import { forgetRecipes } from "../read-recipes.ts";
import { FileChoice } from "./file-choice.tsx";
import { OutcomeList } from "./outcome-list.tsx";
import { ProblemList } from "./problem-list.tsx";
import { type FileRead, importRecipes, readFile } from "./read-file.ts";

export interface ImportDialogProps {
  readonly onClose: () => void;
}

/** Recipes of a file: what would come of each is seen before anything is written, and all or some are taken. */
export default function ImportDialog({ onClose }: ImportDialogProps) {
  const person = usePerson();
  const [reading, setReading] = useState<string | null>(null);
  const [read, setRead] = useState<FileRead | null>(null);
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const [isForEverybody, setForEverybody] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  const latest = useRef<File | null>(null);

  async function take(file: File | undefined) {
    if (!file || isBusy) return;
    latest.current = file;
    setReading(file.name);
    setError(undefined);
    setRead(null);
    try {
      const answer = await readFile(file);
      if (latest.current !== file) return;
      setRead(answer);
      setLeft(new Set(answer.outcomes.flatMap(({ kind }, at) => (kind === "same" ? at : []))));
    } catch (thrown) {
      if (latest.current === file) setError(failureOf(thrown).message);
    } finally {
      if (latest.current === file) setReading(null);
    }
  }
  const isOver = useFileDrop((transfer) => void take(transfer.files[0]));
  const chosen = read?.outcomes.filter((_, at) => !left.has(at)) ?? [];

  async function submit() {
    setBusy(true);
    setError(undefined);
    try {
      const count = await importRecipes(chosen, isForEverybody);
      await forgetRecipes();
      void notify.done(strings.done(count), { id: "recipes-imported" });
      onClose();
    } catch (thrown) {
      setError(failureOf(thrown).message);
      setBusy(false);
    }
  }

  return (
    <Dialog isOpen onClose={onClose} title={strings.title} help={strings.help} className="max-w-2xl!">
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
        <FileChoice isOver={isOver} isAgain={read !== null} onFile={(file) => void take(file)} />
        {reading && (
          <p role="status" className="text-sm text-ink-soft">
            {strings.reading(reading)}
          </p>
        )}
        {read && (
          <>
            <p role="status" className="text-sm font-medium wrap-anywhere">
              {read.outcomes.length === 0 ? strings.nothing : strings.from(read.name)}
            </p>
            {read.outcomes.length > 0 && <OutcomeList outcomes={read.outcomes} left={left} onChange={setLeft} />}
            <ProblemList problems={read.problems} />
            {person.role === "admin" && read.outcomes.length > 0 && (
              <label className="flex min-h-10 w-fit items-center gap-2 text-sm">
                <input
                  type="checkbox"
                  checked={isForEverybody}
                  onChange={({ target }) => setForEverybody(target.checked)}
                />
                {strings.forEverybody}
              </label>
            )}
          </>
        )}
        <FormError>{error}</FormError>
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={onClose}>{strings.cancel}</Button>
          <Button
            look="primary"
            icon={<FileUp aria-hidden />}
            isBusy={isBusy}
            disabled={chosen.length === 0}
            onClick={() => void submit()}
          >
            {strings.doIt(chosen.length)}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
