import type { SubjectBox } from "../../../../../shared/images.ts";
import { classes } from "../../../lib/classes.ts";
import { editingStrings } from "../../../strings/editing.ts";
import { placeOf } from "../../framing/place-of.ts";

/** Where the crops are centred as long as nobody has said what the picture is of. */
export const wholeMiddle: SubjectBox = { x: 0.25, y: 0.25, width: 0.5, height: 0.5 };

/** A fine line that shows on any picture; faint as long as it is only a proposal. */
export const outlineLook = (box: SubjectBox | null): string =>
  classes(
    "group absolute cursor-move rounded-sm border border-dashed border-on-picture shadow-[0_0_0_1px_var(--color-scrim)]",
    !box && "opacity-60 hover:opacity-100 focus:opacity-100",
  );

let hadFocus = false;

/** Whether the focus was on the outline that is replaced by what can be dragged. */
export const takeFocus = (): boolean => {
  const had = hadFocus;
  hadFocus = false;
  return had;
};

/** The subject until somebody touches anything; what moves it comes then. */
export const SubjectOutline = ({ box }: { readonly box: SubjectBox | null }) => (
  <button
    type="button"
    aria-label={editingStrings.subject}
    style={placeOf(box ?? wholeMiddle)}
    className={outlineLook(box)}
    onFocus={() => {
      hadFocus = true;
    }}
    onBlur={() => {
      hadFocus = false;
    }}
  />
);
