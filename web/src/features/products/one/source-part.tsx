import { Link } from "react-router-dom";
import { picturePath } from "../../../lib/paths.ts";
import { productStrings as strings } from "../../../strings/products-one.ts";
import { Badge } from "../../../ui/badge.tsx";
import { checkerLook } from "../../../ui/checker-look.ts";
import { Picture } from "../../images/picture.tsx";
import type { CutOut, Photo } from "../product.ts";
import { PartFailure } from "./part-failure.tsx";
import { PartProgress } from "./part-progress.tsx";
import { partStage } from "./part-stage.ts";
import type { PartPicture } from "./read-one.ts";

interface SourcePartProps {
  readonly name: string;
  readonly part: Photo | CutOut;
  readonly picture: PartPicture | undefined;
  readonly words: typeof strings.photoStages | typeof strings.cutOutStages;
  /** What is not the product shows through. */
  readonly isCutOut?: boolean;
  readonly notes: readonly (string | false | null)[];
  /** The part before it failed. */
  readonly isFollower?: boolean;
}

/** The photo, or the product cut out of it: what the scenes are made from. */
export function SourcePart({
  name,
  part,
  picture,
  words,
  isCutOut = false,
  notes,
  isFollower = false,
}: SourcePartProps) {
  const { image_id, status, path, error } = part;
  const stage = partStage(status, picture);
  return (
    <li className="flex min-w-0 flex-col overflow-hidden rounded-card border border-line bg-raised" data-part={status}>
      <div className="relative aspect-4/3">
        {status === "failed" && !path ? (
          <p className="grid size-full place-content-center bg-inset text-sm font-medium text-bad">{strings.failed}</p>
        ) : (
          <Picture
            path={path}
            alt={name}
            thumbhash={isCutOut ? null : picture?.thumbhash}
            fit="contain"
            isUrgent
            className={isCutOut && path ? `size-full ${checkerLook}` : "size-full"}
          />
        )}
        {path && !stage && (
          // The same as the link below, for who clicks pictures.
          <Link to={picturePath(image_id)} tabIndex={-1} aria-hidden className="absolute inset-0" />
        )}
        {stage && <PartProgress words={words} stage={stage} job={picture?.job} />}
      </div>
      <div className="grid content-start gap-2 p-3">
        <p className="flex flex-wrap items-center gap-2 text-sm font-medium">
          {picture ? (
            <Link to={picturePath(image_id)} className="hover:underline">
              {name}
            </Link>
          ) : (
            name
          )}
          {picture?.isInTrash && <Badge>{strings.inTrash}</Badge>}
        </p>
        {status === "failed" ? (
          <PartFailure imageId={image_id} name={name} error={error} isFollower={isFollower} />
        ) : (
          <p className="text-xs text-ink-soft">{notes.filter(Boolean).join(" · ")}</p>
        )}
      </div>
    </li>
  );
}
