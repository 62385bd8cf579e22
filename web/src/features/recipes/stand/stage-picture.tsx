import { useQuery } from "@tanstack/react-query";
import { ask } from "../../../lib/ask.ts";
import { classes } from "../../../lib/classes.ts";
import { supabase } from "../../../lib/supabase.ts";
import { Picture } from "../../images/picture.tsx";
import { shippedStage } from "../../recipe-previews/shipped-stages.ts";

export interface StagePictureProps {
  /** The picture that shows what the recipe makes; null: there is none. */
  readonly previewId: string | null;
  /** Of the recipe; undefined while it has none. */
  readonly slug?: string | undefined;
}

const wholly = "absolute inset-0 size-full";
const ground = "bg-linear-to-b from-inset from-60% to-line to-60%";

/** All of the preview of a scene, where the person may see it, or its empty stage, or a wall and a table. */
export function StagePicture({ previewId, slug }: StagePictureProps) {
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
  if (data) return <Picture path={data} alt="" className={wholly} />;
  const stage = shippedStage(slug ?? "");
  if (stage) return <img src={stage} alt="" className={classes(wholly, "object-cover")} />;
  return <div className={classes(wholly, ground)} />;
}
