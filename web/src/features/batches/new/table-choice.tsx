import { FileSpreadsheet } from "lucide-react";
import { type ChangeEvent, useCallback, useState } from "react";
import { classes } from "../../../lib/classes.ts";
import { notify } from "../../../lib/notify.ts";
import { useFileDrop } from "../../../lib/use-file-drop.ts";
import { batchesNewStrings as strings } from "../../../strings/batches-new.ts";
import { Button } from "../../../ui/button.tsx";
import { buttonLook } from "../../../ui/button-look.ts";
import { controlLook, Field } from "../../../ui/field.tsx";
import { FormError } from "../../../ui/form-error.tsx";
import type { Rows, Source } from "./use-rows.ts";

const fileButton = buttonLook(
  {},
  "relative cursor-pointer has-focus-visible:outline-2 has-focus-visible:outline-accent",
);

/** Where the rows come from: a file that is dropped or chosen, or a table that is pasted. Loaded with the recipe. */
export default function TableChoice({ rows: { source, isReading, refused, table, read } }: { readonly rows: Rows }) {
  const [pasted, setPasted] = useState("");
  const take = useCallback(
    (files: readonly File[]) => {
      const [file] = files;
      if (!file) return;
      if (files.length > 1) void notify.tell(strings.oneFile);
      read({ name: file.name, file });
    },
    [read],
  );
  const isOver = useFileDrop(useCallback(({ files }) => take([...files]), [take]));
  function choose({ target }: ChangeEvent<HTMLInputElement>) {
    take([...(target.files ?? [])]);
    target.value = ""; // so that the same one can be chosen again once it is mended
  }
  return (
    <div className="grid gap-3">
      <div
        className={classes(
          "grid justify-items-center gap-3 rounded-card border-2 border-dashed p-6 text-center",
          isOver ? "border-accent bg-accent-soft" : "border-line-strong bg-raised",
        )}
      >
        <FileSpreadsheet aria-hidden className="size-8 text-ink-soft" />
        {source ? (
          <p className="min-w-0 wrap-anywhere" role="status">
            <span className="font-medium">{source.name}</span>{" "}
            <span className="text-ink-soft">
              {isReading
                ? `· ${strings.reading}`
                : table
                  ? `· ${strings.readSummary(table.rows, table.columns.length)}`
                  : `· ${strings.size(source.file.size)}`}
            </span>
          </p>
        ) : (
          <p className="font-medium">{isOver ? strings.dropNow : strings.dropHere}</p>
        )}
        <label className={fileButton}>
          {source ? strings.otherFile : strings.chooseFile}
          <input
            type="file"
            accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
            className="absolute inset-0 cursor-pointer opacity-0"
            onChange={choose}
          />
        </label>
        <p className="text-sm text-ink-soft">{strings.dropHelp}</p>
      </div>
      <FormError>{refused ?? undefined}</FormError>
      <details>
        <summary className="w-fit cursor-pointer rounded text-sm font-medium text-accent">{strings.paste}</summary>
        <div className="mt-3 grid gap-3">
          <Field label={strings.pasted} help={strings.pastedHelp}>
            {(control) => (
              <textarea
                {...control}
                rows={4}
                spellCheck={false}
                value={pasted}
                onChange={({ target }) => setPasted(target.value)}
                className={`${controlLook} font-mono text-sm whitespace-pre`}
              />
            )}
          </Field>
          <Button
            className="justify-self-start"
            disabled={pasted.trim() === ""}
            onClick={() => read(pastedSource(pasted))}
          >
            {strings.readPasted}
          </Button>
        </div>
      </details>
    </div>
  );
}

const pastedSource = (text: string): Source => ({ name: strings.pastedName, file: new Blob([text]) });
