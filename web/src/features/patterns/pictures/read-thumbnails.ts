import { queryOptions } from "@tanstack/react-query";
import { ask } from "../../../lib/ask.ts";
import { supabase } from "../../../lib/supabase.ts";

/** Where the thumbnails of pictures of the library lie, by their ids. */
export const thumbnailsOptions = (ids: readonly string[]) =>
  queryOptions({
    queryKey: ["images", "thumbnails", ids],
    queryFn: async () => {
      const files = supabase.from("image_variants").select("image_id, path");
      const rows = await ask(files.eq("preset", "thumbnail").in("image_id", [...ids]));
      return new Map(rows.map(({ image_id, path }) => [image_id, path]));
    },
    enabled: ids.length > 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
