import { useQuery } from "@tanstack/react-query";
import { SimilarImages } from "../../../../../shared/similar-images.ts";
import { ask } from "../../../lib/ask.ts";
import { supabase } from "../../../lib/supabase.ts";
import { formatShare } from "../../../strings/format.ts";
import { picturePartsStrings as strings } from "../../../strings/picture-parts.ts";
import { FailureMessage } from "../../../ui/failure-message.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import type { PictureDetails } from "../../editing/details/picture-details.ts";
import { Part } from "./part.tsx";
import { TileLinks } from "./tile-links.tsx";

const isIndexed = ({ status }: PictureDetails) => ["ready", "approved", "rejected"].includes(status);

/** The pictures that mean most nearly the same. */
export function Similar({ picture }: { readonly picture: PictureDetails }) {
  const { data, error, refetch } = useQuery({
    queryKey: ["images", "similar", picture.id, picture.revision],
    queryFn: async () =>
      SimilarImages.parse(await ask(supabase.rpc("similar_images", { image_id: picture.id, take: 12 }))),
  });
  const nothing = isIndexed(picture) ? strings.noSimilar : strings.notIndexed;
  return (
    <Part title={strings.similar}>
      {!data && (error ? <FailureMessage error={error} onRetry={refetch} /> : <Skeleton className="h-36" />)}
      {data?.length === 0 && <p className="text-sm text-ink-soft">{nothing}</p>}
      {data && data.length > 0 && (
        <TileLinks
          tiles={data}
          total={data.length}
          caption={({ similarity }) => strings.similarity(formatShare(similarity))}
        />
      )}
    </Part>
  );
}
