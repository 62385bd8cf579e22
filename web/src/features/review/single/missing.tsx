import { ImageOff } from "lucide-react";
import { reviewMoreStrings } from "../../../strings/review-more.ts";
import { Button } from "../../../ui/button.tsx";
import { StateMessage } from "../../../ui/state-message.tsx";

/** The address names a picture that was deleted, or never was. */
const Missing = ({ onForward }: { readonly onForward: () => void }) => (
  <StateMessage
    icon={<ImageOff aria-hidden />}
    title={reviewMoreStrings.missingTitle}
    action={<Button onClick={onForward}>{reviewMoreStrings.toFirst}</Button>}
  />
);

export default Missing;
