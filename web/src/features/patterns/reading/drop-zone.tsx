import { FolderOpen, Images, ImageUp } from "lucide-react";
import type { ChangeEvent, PropsWithChildren } from "react";
import { classes } from "../../../lib/classes.ts";
import { patternReadingStrings as strings } from "../../../strings/pattern-reading.ts";
import { buttonLook } from "../../../ui/button-look.ts";
import { type PictureFile, pictureFile } from "./picture-files.ts";

const fileButton = buttonLook(
  {},
  "relative cursor-pointer has-focus-visible:outline-2 has-focus-visible:outline-accent",
);

interface DropZoneProps extends PropsWithChildren {
  /** Whether some hover above the window. */
  readonly isOver: boolean;
  readonly onFiles: (files: readonly PictureFile[]) => void;
}

/** Where files and folders are dropped, or chosen; beside them other ways to choose. */
export function DropZone({ isOver, onFiles, children }: DropZoneProps) {
  function choose({ target }: ChangeEvent<HTMLInputElement>) {
    const files = [...(target.files ?? [])].map((file) => pictureFile(file));
    target.value = ""; // so that the same ones can be chosen again
    if (files.length > 0) onFiles(files);
  }
  return (
    <div
      className={classes(
        "grid justify-items-center gap-4 rounded-card border-2 border-dashed p-6 text-center sm:p-8",
        isOver ? "border-accent bg-accent-soft" : "border-line-strong bg-raised",
      )}
    >
      <ImageUp aria-hidden className="size-8 text-ink-soft" />
      <p className="font-medium">{isOver ? strings.dropNow : strings.dropHere}</p>
      <div className="flex flex-wrap justify-center gap-2">
        <label className={fileButton}>
          <Images aria-hidden />
          {strings.chooseFiles}
          <input
            type="file"
            multiple
            accept="image/*"
            className="absolute inset-0 cursor-pointer opacity-0"
            onChange={choose}
          />
        </label>
        {/* No phone knows folders. */}
        <label className={`${fileButton} pointer-coarse:hidden`}>
          <FolderOpen aria-hidden />
          {strings.chooseFolder}
          <input
            ref={takeFolders}
            type="file"
            multiple
            className="absolute inset-0 cursor-pointer opacity-0"
            onChange={choose}
          />
        </label>
        {children}
      </div>
    </div>
  );
}

/** React knows no such attribute. */
function takeFolders(input: HTMLInputElement | null): void {
  if (input) input.webkitdirectory = true;
}
