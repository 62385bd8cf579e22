import { useQuery } from "@tanstack/react-query";
import { ask } from "../../../lib/ask.ts";
import { supabase } from "../../../lib/supabase.ts";
import { Picture } from "../../images/picture.tsx";
import { type DrawnRecipe, StandIn } from "../../recipe-previews/stand-in.tsx";

export interface StagePictureProps {
  readonly recipe: DrawnRecipe;
  /** The picture that shows what the recipe makes; null: there is none. */
  readonly previewId: string | null;
}

const wholly = "absolute inset-0 size-full";

/** All of the preview of a scene, where the person may see it, or what stands for it. */
export function StagePicture({ recipe, previewId }: StagePictureProps) {
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
  return data ? <Picture path={data} alt="" className={wholly} /> : <StandIn recipe={recipe} className={wholly} />;
}
