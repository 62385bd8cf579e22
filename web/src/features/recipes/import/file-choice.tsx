import { useRef } from "react";
import { classes } from "../../../lib/classes.ts";
import { recipeImportStrings as strings } from "../../../strings/recipes-import.ts";
import { Button } from "../../../ui/button.tsx";

interface FileChoiceProps {
  /** A file hovers above the page. */
  readonly isOver: boolean;
  /** One was chosen already. */
  readonly isAgain: boolean;
  readonly onFile: (file: File | undefined) => void;
}

/** Where a file is chosen, or dropped. */
export function FileChoice({ isOver, isAgain, onFile }: FileChoiceProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <div
      className={classes(
        "flex flex-wrap items-center justify-center gap-3 rounded-card border-2 border-dashed p-5 text-sm",
        isOver ? "border-accent bg-accent-soft" : "border-line-strong",
      )}
    >
      <Button onClick={() => input.current?.click()}>{isAgain ? strings.chooseOther : strings.choose}</Button>
      <span className="text-ink-soft">{strings.drop}</span>
      <input
        ref={input}
        type="file"
        aria-label={strings.file}
        accept=".json,.csv,.txt,.tsv,application/json,text/csv"
        className="sr-only"
        tabIndex={-1}
        onChange={({ target }) => {
          onFile(target.files?.[0]);
          // The same file, once it is mended, is another choice.
          target.value = "";
        }}
      />
    </div>
  );
}
