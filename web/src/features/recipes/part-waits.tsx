import { WifiOff } from "lucide-react";
import { recipesStrings } from "../../strings/recipes.ts";
import { LoadingLine } from "../../ui/loading-line.tsx";
import { Page } from "../../ui/page.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { StateMessage } from "../../ui/state-message.tsx";
import { useOnline } from "../live/use-online.ts";

/** What stands where a recipe is to be; without a network, why it is not there. */
export function PartWaits() {
  const isOnline = useOnline();
  return (
    <Page title={recipesStrings.title}>
      {isOnline ? (
        <div className="grid gap-4">
          <LoadingLine />
          <Skeleton className="h-24" />
          <Skeleton className="h-80" />
        </div>
      ) : (
        <StateMessage icon={<WifiOff aria-hidden />} title={recipesStrings.offline} help={recipesStrings.offlineHelp} />
      )}
    </Page>
  );
}
