import { Images, ImageUp, LoaderCircle, X } from "lucide-react";
import { useId, useState } from "react";
import { classes } from "../../../lib/classes.ts";
import { useFileDrop } from "../../../lib/use-file-drop.ts";
import { productFormStrings as strings } from "../../../strings/products-form.ts";
import { Button } from "../../../ui/button.tsx";
import { buttonLook } from "../../../ui/button-look.ts";
import { IconButton } from "../../../ui/icon-button.tsx";
import { PicturePicker } from "../../picking/picture-picker.tsx";
import { acceptedTypes } from "../../upload/file-type.ts";
import type { ChosenPhoto } from "./draft.ts";
import { PhotoPreview } from "./photo-preview.tsx";
import { usePhotoFile } from "./use-photo-file.ts";

interface PhotoFieldProps {
  readonly label: string;
  readonly photo: ChosenPhoto | null;
  /** Why the form cannot be sent as it is, where that is the photo's fault. */
  readonly error?: string | undefined;
  readonly onChange: (photo: ChosenPhoto | null) => void;
}

/** One photo: dropped anywhere on the screen, chosen, or taken from the library. */
export function PhotoField({ label, photo, error, onChange }: PhotoFieldProps) {
  const id = useId();
  const [isPicking, setPicking] = useState(false);
  const { isBusy, fault, take, forgetFault } = usePhotoFile(onChange);
  const isOver = useFileDrop(({ files }) => void take(files));
  const note = fault ?? error;
  return (
    <fieldset aria-describedby={note ? `${id}-note` : undefined} aria-busy={isBusy} className="min-w-0">
      <legend className="mb-1 text-sm font-medium">{label}</legend>
      <div
        className={classes(
          "flex flex-wrap items-center gap-4 rounded-card border-2 border-dashed p-4",
          isOver ? "border-accent bg-accent-soft" : note ? "border-bad bg-raised" : "border-line-strong bg-raised",
        )}
      >
        {photo && (
          <div className="flex min-w-0 flex-1 basis-72 items-center gap-4 sm:basis-96">
            <PhotoPreview photo={photo} />
            <IconButton label={strings.removePhoto} icon={<X aria-hidden />} onClick={() => onChange(null)} />
          </div>
        )}
        <div className={classes("grid gap-3", !photo && "w-full justify-items-center py-4 text-center")}>
          {!photo && <ImageUp aria-hidden className="size-8 text-ink-soft" />}
          {(isOver || !photo) && <p className="font-medium">{isOver ? strings.dropNow : strings.dropHere}</p>}
          <div className={classes("flex flex-wrap gap-2", !photo && "justify-center")}>
            <label
              className={buttonLook(
                {},
                "relative cursor-pointer has-focus-visible:outline-2 has-focus-visible:outline-accent",
              )}
            >
              {isBusy ? <LoaderCircle aria-hidden className="animate-spin" /> : <ImageUp aria-hidden />}
              {photo ? strings.chooseAnother : strings.choose}
              <input
                type="file"
                accept={acceptedTypes.join(",")}
                className="absolute inset-0 cursor-pointer opacity-0"
                onChange={({ target }) => {
                  const files = [...(target.files ?? [])];
                  target.value = ""; // so that the same one can be chosen again
                  void take(files);
                }}
              />
            </label>
            <Button icon={<Images aria-hidden />} onClick={() => setPicking(true)}>
              {strings.pick}
            </Button>
          </div>
          {!photo && <p className="text-sm text-ink-soft">{strings.photoHelp}</p>}
        </div>
      </div>
      {note && (
        <p id={`${id}-note`} role="alert" className="mt-1 text-sm text-bad">
          {note}
        </p>
      )}
      {isPicking && (
        <PicturePicker
          most={1}
          chosen={photo?.from === "library" ? [photo.id] : []}
          onPick={([picked]) => {
            forgetFault();
            if (picked) onChange({ from: "library", id: picked });
          }}
          onClose={() => setPicking(false)}
        />
      )}
    </fieldset>
  );
}
