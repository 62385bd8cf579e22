import { ImageOff } from "lucide-react";
import { reviewStrings } from "../../../strings/review.ts";
import { reviewMoreStrings } from "../../../strings/review-more.ts";
import { Button } from "../../../ui/button.tsx";
import { StateMessage } from "../../../ui/state-message.tsx";

/** The address names a picture that was deleted, or never was. */
const Missing = ({ onNext }: { readonly onNext: () => void }) => (
  <StateMessage
    icon={<ImageOff aria-hidden />}
    title={reviewMoreStrings.missingTitle}
    action={<Button onClick={onNext}>{reviewStrings.next}</Button>}
  />
);

export default Missing;
