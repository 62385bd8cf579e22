import { Suspense } from "react";
import { lazyPart } from "../../lib/lazy-part.ts";

const PickerDialog = lazyPart(() => import("./picker-dialog.tsx"));

export interface PicturePickerProps {
  /** So many at most; where it is one, the first press chooses. */
  readonly most: number;
  /** Ids of the pictures that are chosen already, in their order. */
  readonly chosen: readonly string[];
  readonly onPick: (ids: string[]) => void;
  readonly onClose: () => void;
}

/** Asks for pictures of the library; what is uploaded here is one of them from then on. Draw it while it is open. */
export const PicturePicker = (props: PicturePickerProps) => (
  <Suspense>
    <PickerDialog {...props} />
  </Suspense>
);
