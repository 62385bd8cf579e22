import { ArrowLeft, ImageOff } from "lucide-react";
import { paths } from "../../lib/paths.ts";
import { isUuid } from "../../lib/uuid.ts";
import { imageStrings } from "../../strings/images.ts";
import { pictureStrings as strings } from "../../strings/picture.ts";
import { FailureMessage } from "../../ui/failure-message.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { Page } from "../../ui/page.tsx";
import { StateMessage } from "../../ui/state-message.tsx";
import { titleOf } from "../editing/details/picture-details.ts";
import { usePictureDetails } from "../editing/details/use-picture-details.ts";
import { OnePicture } from "./one-picture.tsx";
import { PictureSkeleton } from "./picture-skeleton.tsx";

const longestTitle = 90;

/** All about one picture. One that is not there and one that is somebody else's look the same. */
export function PictureScreen({ id }: { readonly id: string | undefined }) {
  if (!isUuid(id))
    return (
      <Page title={strings.title} actions={toLibrary} isWide>
        {missing}
      </Page>
    );
  return <Known key={id} id={id} />;
}

function Known({ id }: { readonly id: string }) {
  const { data: picture, error, refetch, fetchStatus } = usePictureDetails(id);
  if (picture)
    return (
      <Page title={shorten(titleOf(picture) ?? imageStrings.untitled)} actions={toLibrary} isWide>
        <OnePicture picture={picture} />
      </Page>
    );
  return (
    <Page title={strings.title} actions={toLibrary} isWide>
      {picture === null && missing}
      {picture === undefined && error && <FailureMessage error={error} onRetry={refetch} />}
      {picture === undefined && !error && fetchStatus === "paused" && (
        <StateMessage title={strings.offlineTitle} help={strings.offlineHelp} />
      )}
      {picture === undefined && !error && fetchStatus !== "paused" && <PictureSkeleton />}
    </Page>
  );
}

const toLibrary = (
  <LinkButton to={paths.library} icon={<ArrowLeft aria-hidden />}>
    {strings.toLibrary}
  </LinkButton>
);

const missing = (
  <StateMessage icon={<ImageOff aria-hidden />} title={strings.missingTitle} help={strings.missingHelp} />
);

const shorten = (text: string) => (text.length > longestTitle ? `${text.slice(0, longestTitle - 1).trimEnd()}…` : text);
