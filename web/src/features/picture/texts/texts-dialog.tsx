import { useQuery } from "@tanstack/react-query";
import { pictureTextsStrings as strings } from "../../../strings/picture-texts.ts";
import { Dialog } from "../../../ui/dialog.tsx";
import { FailureMessage } from "../../../ui/failure-message.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import type { PictureDetails } from "../../editing/details/picture-details.ts";
import { readTexts } from "./read-texts.ts";
import { TextsForm } from "./texts-form.tsx";

interface TextsDialogProps {
  readonly picture: PictureDetails;
  readonly onClose: () => void;
}

/** The texts that are set over a picture, to be changed with a look at how they will stand. */
export default function TextsDialog({ picture, onClose }: TextsDialogProps) {
  const { data, error, refetch } = useQuery({
    queryKey: ["images", "texts", picture.id],
    queryFn: () => readTexts(picture.id),
    // What is being written is not to be changed by what comes in.
    refetchOnWindowFocus: false,
  });
  return (
    <Dialog isOpen onClose={onClose} title={strings.title} help={strings.help} className="max-w-2xl">
      {data ? (
        <TextsForm picture={picture} texts={data} reread={async () => (await refetch()).data} onClose={onClose} />
      ) : error ? (
        <FailureMessage error={error} onRetry={() => void refetch()} />
      ) : (
        <Skeleton className="h-80" />
      )}
    </Dialog>
  );
}
