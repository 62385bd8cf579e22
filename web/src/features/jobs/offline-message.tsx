import { WifiOff } from "lucide-react";
import { jobsStrings } from "../../strings/jobs.ts";
import { StateMessage } from "../../ui/state-message.tsx";

export const OfflineMessage = () => (
  <StateMessage icon={<WifiOff aria-hidden />} title={jobsStrings.offlineTitle} help={jobsStrings.offlineHelp} />
);
