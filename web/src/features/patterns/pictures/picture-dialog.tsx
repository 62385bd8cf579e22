import { useQuery } from "@tanstack/react-query";
import { ask } from "../../../lib/ask.ts";
import { supabase } from "../../../lib/supabase.ts";
import { patternPictureStrings as strings } from "../../../strings/pattern-pictures.ts";
import { Dialog } from "../../../ui/dialog.tsx";
import { FailureMessage } from "../../../ui/failure-message.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";

export interface PictureDialogProps {
  /** In the bucket `ingest`. */
  readonly path: string;
  readonly name: string;
  readonly onClose: () => void;
}

const lifetimeSeconds = 10 * 60;

/** A picture as it was sent. */
export default function PictureDialog({ path, name, onClose }: PictureDialogProps) {
  const { data, error, refetch } = useQuery({
    queryKey: ["patterns", "picture", path],
    queryFn: async () => (await ask(supabase.storage.from("ingest").createSignedUrl(path, lifetimeSeconds))).signedUrl,
    staleTime: (lifetimeSeconds * 1000) / 2,
    retry: false,
  });
  return (
    <Dialog isOpen onClose={onClose} title={name} className="max-w-3xl!">
      {data ? (
        <img
          src={data}
          alt={strings.sent(name)}
          className="mx-auto max-h-[70dvh] rounded-control bg-inset object-contain"
        />
      ) : error ? (
        <FailureMessage error={error} onRetry={() => void refetch()} />
      ) : (
        <Skeleton className="h-80" />
      )}
    </Dialog>
  );
}
