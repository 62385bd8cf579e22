import { useEffect } from "react";
import { queryClient } from "../../../lib/query-client.ts";
import { detailsKey, loadDetails, readDetails } from "../../editing/details/details-cache.ts";
import { variantOf } from "../../editing/details/picture-details.ts";
import { signedUrl } from "../../images/signed-urls.ts";

/** Pictures that the browser has decoded, so that it can show them within a frame. The last ones only: they are large. */
const decoded = new Map<string, HTMLImageElement>();
const keptDecoded = 8;

/**
 * Makes ready what the person will look at next: what is known of it, its address, and its pixels, one picture after the
 * other and each only when the one on the screen is there.
 */
export function usePrefetch(shown: string | null, ids: readonly string[]): void {
  const wanted = ids.join();
  useEffect(() => {
    if (!shown || !wanted) return;
    // Without a network there is nothing to make ready; whoever gets there asks again.
    prefetch(shown, wanted.split(",")).catch(() => {});
  }, [shown, wanted]);
}

async function prefetch(shown: string, ids: readonly string[]): Promise<void> {
  const picture = await queryClient.ensureQueryData({ queryKey: detailsKey(shown), queryFn: () => readDetails(shown) });
  if (picture) await decode(variantOf(picture, "full_res")?.path);
  for (const next of await loadDetails(ids)) if (next) await decode(variantOf(next, "full_res")?.path);
}

async function decode(path: string | undefined): Promise<void> {
  if (!path || decoded.has(path)) return;
  const image = new Image();
  decoded.set(path, image);
  for (const oldest of decoded.keys()) if (decoded.size > keptDecoded) decoded.delete(oldest);
  image.src = await signedUrl(path);
  await image.decode().catch(() => decoded.delete(path));
}
