import { useQuery } from "@tanstack/react-query";
import { ask } from "../../../lib/ask.ts";
import { classes } from "../../../lib/classes.ts";
import { supabase } from "../../../lib/supabase.ts";
import { Picture } from "../../images/picture.tsx";

export interface StagePictureProps {
  /** The picture that shows what the recipe makes; null: there is none. */
  readonly previewId: string | null;
}

const wholly = "absolute inset-0 size-full";
const ground = "bg-linear-to-b from-inset from-60% to-line to-60%";

/** All of the preview of a scene, where the person may see it, or a wall and a table. */
export function StagePicture({ previewId }: StagePictureProps) {
  const { data } = useQuery({
    queryKey: ["images", "stage", previewId],
    queryFn: async () => {
      const files = supabase
        .from("image_variants")
        .select("path")
        .eq("image_id", previewId ?? "")
        .eq("preset", "full_res");
      return (await ask(files.limit(1)))[0]?.path ?? null;
    },
    enabled: previewId !== null,
  });
  return data ? <Picture path={data} alt="" className={wholly} /> : <div className={classes(wholly, ground)} />;
}
