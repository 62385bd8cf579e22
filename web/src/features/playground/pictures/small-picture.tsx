import { classes } from "../../../lib/classes.ts";
import { Picture } from "../../images/picture.tsx";
import type { KnownPicture } from "./known-picture.ts";

export interface SmallPictureProps {
  readonly known: KnownPicture | undefined;
  readonly className: string;
}

/** A picture beside its name, or in a button that says it; an empty box where nothing is known of it. */
export const SmallPicture = ({ known, className }: SmallPictureProps) =>
  known?.url ? (
    <img
      src={known.url}
      alt=""
      loading="lazy"
      decoding="async"
      className={classes("object-cover", className)}
      style={{ backgroundColor: known.color ?? undefined }}
    />
  ) : (
    <Picture
      path={known?.path}
      alt=""
      thumbhash={known?.thumbhash}
      color={known?.color}
      className={classes(className, !known && "border border-line")}
    />
  );
