import { useQuery } from "@tanstack/react-query";
import { ChevronLeft, ChevronRight } from "lucide-react";
import type { LibraryTile } from "../../../../../shared/library.ts";
import { libraryPictureStrings } from "../../../strings/library-picture.ts";
import { FailureMessage } from "../../../ui/failure-message.tsx";
import { IconButton } from "../../../ui/icon-button.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { StateMessage } from "../../../ui/state-message.tsx";
import { FailureNote } from "../../editing/details/failure-note.tsx";
import { Picture } from "../../images/picture.tsx";
import { usePollInterval } from "../../live/live.ts";
import { useRefresh } from "../../live/use-refresh.ts";
import { tileName } from "../grid/tile-name.ts";
import { SidePanel } from "../side-panel.tsx";
import { ImageActions } from "./image-actions.tsx";
import { ImageFacts } from "./image-facts.tsx";
import { readPicture } from "./read-picture.ts";
import type { Opened } from "./use-opened.ts";

export interface ImagePanelProps {
  readonly image: string;
  /** What the grid knows of it already. */
  readonly tile: LibraryTile | undefined;
  readonly opened: Opened;
}

/** A picture from near, with what is known of it, and the way to its neighbours. */
export default function ImagePanel({ image, tile, opened }: ImagePanelProps) {
  const { data, error, refetch } = useQuery({
    queryKey: ["images", "panel", image],
    queryFn: async ({ signal }) => ({ facts: await readPicture(image, signal) }),
    refetchInterval: usePollInterval(),
  });
  useRefresh(["images", "panel", image], { images: (ids) => ids.includes(image) });
  const facts = data?.facts;
  const known = tile?.id === image ? tile : undefined;
  const named = facts ?? known;
  const path = facts ? facts.path : known?.product_card?.path;
  return (
    <SidePanel
      title={named ? tileName(named) : libraryPictureStrings.panel}
      className="w-96"
      onClose={opened.close}
      actions={
        <>
          <IconButton
            label={libraryPictureStrings.previous}
            icon={<ChevronLeft aria-hidden />}
            disabled={!opened.canStep(-1)}
            onClick={() => opened.step(-1)}
          />
          <IconButton
            label={libraryPictureStrings.next}
            icon={<ChevronRight aria-hidden />}
            disabled={!opened.canStep(1)}
            onClick={() => opened.step(1)}
          />
        </>
      }
    >
      {error && !data && <FailureMessage error={error} onRetry={() => void refetch()} />}
      {facts === null && <StateMessage title={libraryPictureStrings.gone} help={libraryPictureStrings.goneHelp} />}
      {path && !error && (
        <Picture
          key={image}
          path={path}
          alt={named ? tileName(named) : ""}
          thumbhash={facts?.thumbhash ?? known?.thumbhash}
          color={facts?.dominantColor ?? known?.dominant_color}
          className="mb-4 aspect-4/3 w-full rounded-card"
          isUrgent
        />
      )}
      {!data && !error && <Skeleton className="h-40 w-full" />}
      {facts && (
        <div className="grid gap-4">
          {facts.errorCode !== null && <FailureNote code={facts.errorCode} detail={facts.errorDetail} />}
          <ImageActions facts={facts} />
          <ImageFacts facts={facts} />
        </div>
      )}
    </SidePanel>
  );
}
