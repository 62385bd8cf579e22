import { useEffect } from "react";
import { signedUrl } from "../../images/signed-urls.ts";
import { loadDetails } from "./details-cache.ts";
import { variantOf } from "./picture-details.ts";

/** Pictures that the browser has decoded, so that it can show them within a frame. The last ones only: they are large. */
const decoded = new Map<string, HTMLImageElement>();
const keptDecoded = 8;

/** Makes ready what the person will look at next: what is known of it, its address, and its pixels. */
export function usePrefetch(ids: readonly string[]): void {
  const wanted = ids.join();
  useEffect(() => {
    if (!wanted) return;
    // Without a network there is nothing to make ready; whoever gets there asks again.
    loadDetails(wanted.split(","))
      .then((pictures) => Promise.all(pictures.map((picture) => decode(variantOf(picture, "full_res")?.path))))
      .catch(() => {});
  }, [wanted]);
}

async function decode(path: string | undefined): Promise<void> {
  if (!path || decoded.has(path)) return;
  const image = new Image();
  decoded.set(path, image);
  for (const oldest of decoded.keys()) if (decoded.size > keptDecoded) decoded.delete(oldest);
  image.src = await signedUrl(path);
  await image.decode().catch(() => decoded.delete(path));
}
