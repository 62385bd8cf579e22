import { classes } from "../../../lib/classes.ts";
import { flawStrings as strings } from "../../../strings/flaws.ts";
import { checkerLook } from "../../../ui/checker-look.ts";
import { variantOf } from "../../editing/details/picture-details.ts";
import { usePictureDetails } from "../../editing/details/use-picture-details.ts";
import { Picture } from "../../images/picture.tsx";

/** The cut-out of the photo over the scene, for as long as somebody wants to compare. */
export default function CutOutOver({ cutOutId }: { readonly cutOutId: string }) {
  const { data } = usePictureDetails(cutOutId);
  return (
    <div className={classes("absolute inset-0 z-20 grid p-3", checkerLook)}>
      <Picture
        path={data && variantOf(data, "full_res")?.path}
        alt={strings.held}
        fit="contain"
        isUrgent
        className="size-full bg-transparent!"
      />
    </div>
  );
}
