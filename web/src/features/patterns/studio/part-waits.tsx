import { WifiOff } from "lucide-react";
import { patternStrings as strings } from "../../../strings/patterns.ts";
import { LoadingLine } from "../../../ui/loading-line.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { StateMessage } from "../../../ui/state-message.tsx";
import { useOnline } from "../../live/use-online.ts";

/** What stands where a part of the studio is to be; without a network, why it is not there. */
export function PartWaits() {
  if (!useOnline())
    return <StateMessage icon={<WifiOff aria-hidden />} title={strings.offline} help={strings.offlineHelp} />;
  return (
    <div className="grid gap-4">
      <LoadingLine />
      <Skeleton className="h-24" />
      <Skeleton className="h-80" />
    </div>
  );
}
