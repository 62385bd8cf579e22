import { WifiOff } from "lucide-react";
import { reviewStrings } from "../../../strings/review.ts";
import { StateMessage } from "../../../ui/state-message.tsx";

export const OfflineMessage = () => (
  <StateMessage icon={<WifiOff aria-hidden />} title={reviewStrings.offlineTitle} help={reviewStrings.offlineHelp} />
);
