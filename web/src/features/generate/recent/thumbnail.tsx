import { useSignedUrl } from "../../images/use-signed-url.ts";

/** A picture as small as a letter or two: it needs no preview of itself while it loads. */
export function Thumbnail({ path, className }: { readonly path: string; readonly className: string }) {
  const { url } = useSignedUrl(path);
  return url ? <img src={url} alt="" loading="lazy" decoding="async" className={className} /> : <span />;
}
