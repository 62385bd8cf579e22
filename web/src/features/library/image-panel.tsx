import { useQuery } from "@tanstack/react-query";
import { ChevronLeft, ChevronRight } from "lucide-react";
import { queryClient } from "../../lib/query-client.ts";
import { libraryStrings } from "../../strings/library.ts";
import { FailureMessage } from "../../ui/failure-message.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { StateMessage } from "../../ui/state-message.tsx";
import { Picture } from "../images/picture.tsx";
import { useChanges, usePollInterval } from "../live/live.ts";
import { FailureNote } from "./failure-note.tsx";
import { ImageActions } from "./image-actions.tsx";
import { ImageFacts } from "./image-facts.tsx";
import { readPicture } from "./read-picture.ts";
import { SidePanel } from "./side-panel.tsx";
import { tileName } from "./tile-name.ts";
import type { Opened } from "./use-opened.ts";

export interface ImagePanelProps {
  readonly image: string;
  readonly opened: Opened;
  readonly total: number | null;
}

/** A picture from near, with what is known of it, and the way to its neighbours. */
export default function ImagePanel({ image, opened, total }: ImagePanelProps) {
  const { data, error, refetch } = useQuery({
    queryKey: ["images", "panel", image],
    queryFn: async ({ signal }) => ({ facts: await readPicture(image, signal) }),
    refetchInterval: usePollInterval(),
  });
  useChanges("images", (ids) => {
    if (ids.length > 0 && !ids.includes(image)) return;
    void queryClient.invalidateQueries({ queryKey: ["images", "panel", image] });
  });
  const { index } = opened;
  const facts = data?.facts;
  return (
    <SidePanel
      title={facts ? tileName(facts) : libraryStrings.panel}
      className="w-96"
      onClose={opened.close}
      actions={
        <>
          <IconButton
            label={libraryStrings.previous}
            icon={<ChevronLeft aria-hidden />}
            disabled={index === null || index === 0}
            onClick={() => opened.step(-1)}
          />
          <IconButton
            label={libraryStrings.next}
            icon={<ChevronRight aria-hidden />}
            disabled={index === null || index + 1 >= (total ?? 0)}
            onClick={() => opened.step(1)}
          />
        </>
      }
    >
      {error && !data && <FailureMessage error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Skeleton className="aspect-4/3 w-full" />}
      {facts === null && <StateMessage title={libraryStrings.gone} help={libraryStrings.goneHelp} />}
      {facts && (
        <div className="grid gap-4">
          <Picture
            key={facts.id}
            path={facts.path}
            alt={tileName(facts)}
            thumbhash={facts.thumbhash}
            color={facts.dominantColor}
            className="aspect-4/3 w-full rounded-card"
            isUrgent
          />
          {facts.errorCode !== null && <FailureNote code={facts.errorCode} detail={facts.errorDetail} />}
          <ImageActions facts={facts} />
          <ImageFacts facts={facts} />
        </div>
      )}
    </SidePanel>
  );
}
