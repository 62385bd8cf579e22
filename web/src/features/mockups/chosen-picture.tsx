import { useQuery } from "@tanstack/react-query";
import { ImageOff } from "lucide-react";
import type { MockupSlug } from "../../../../shared/mockups.ts";
import { picturePath } from "../../lib/paths.ts";
import { mockupStrings as strings } from "../../strings/mockups.ts";
import { Button } from "../../ui/button.tsx";
import { FailureMessage } from "../../ui/failure-message.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { StateMessage } from "../../ui/state-message.tsx";
import { DeskSkeleton } from "./desk-skeleton.tsx";
import { MockupDesk } from "./mockup-desk.tsx";
import { loadPicture } from "./picture/load-picture.ts";
import { readPicture } from "./picture/read-picture.ts";
import { pictureKey } from "./saving/use-saving.ts";
import type { Ground } from "./things/thing.ts";

export interface ChosenPictureProps {
  readonly id: string;
  readonly on: MockupSlug;
  readonly ground: Ground;
  readonly onChoose: () => void;
}

const askedAgainMilliseconds = 4_000;

/** The picture that the address names, once its file is there; else why it is not. */
export default function ChosenPicture({ id, on, ground, onChoose }: ChosenPictureProps) {
  const row = useQuery({
    queryKey: pictureKey(id),
    queryFn: ({ signal }) => readPicture(id, signal),
    // One that is being made is there in a moment.
    refetchInterval: ({ state: { data } }) => (data && !data.path && !data.hasFailed ? askedAgainMilliseconds : false),
  });
  const path = row.data?.path ?? null;
  const file = useQuery({
    queryKey: ["mockups", "file", path],
    queryFn: ({ signal }) => loadPicture(path!, signal),
    enabled: path !== null,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
    refetchOnWindowFocus: false,
  });
  if (row.data === null)
    return (
      <StateMessage
        icon={<ImageOff aria-hidden />}
        title={strings.missingTitle}
        help={strings.missingHelp}
        action={<Button onClick={onChoose}>{strings.choose}</Button>}
      />
    );
  if (row.data && !path)
    return (
      <StateMessage
        title={row.data.hasFailed ? strings.failedTitle : strings.unmadeTitle}
        help={row.data.hasFailed ? strings.failedHelp : strings.unmadeHelp}
        action={<LinkButton to={picturePath(id)}>{strings.toPicture}</LinkButton>}
      />
    );
  if (row.data && file.data)
    return <MockupDesk key={`${path} ${on}`} picture={row.data} loaded={file.data} on={on} ground={ground} />;
  const error = row.error ?? file.error;
  if (error) return <FailureMessage error={error} onRetry={() => void (row.data ? file : row).refetch()} />;
  return <DeskSkeleton />;
}
