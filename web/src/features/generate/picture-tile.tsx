import { Link } from "react-router-dom";
import { formatShare } from "../../lib/format.ts";
import { failureSentence } from "../../strings/failures.ts";
import { batchStrings as strings } from "../../strings/generate-batch.ts";
import { imageStrings } from "../../strings/images.ts";
import { Picture } from "../images/picture.tsx";
import { StatusBadge } from "../images/status-badge.tsx";
import { usePerson } from "../session/session.ts";
import type { GenerateAddress } from "./generate-address.ts";
import { picturePlace } from "./look-closer.ts";
import { PictureActions } from "./picture-actions.tsx";
import { PictureStages } from "./picture-stages.tsx";
import { isUnderWay } from "./stage.ts";
import type { BatchPicture } from "./use-batch.ts";

export interface PictureTileProps {
  readonly picture: BatchPicture;
  readonly address: GenerateAddress;
  readonly isPaused: boolean;
  /** Shows a smaller file: a wall of whole pictures is heavy. */
  readonly isSmall: boolean;
  readonly isUrgent: boolean;
}

/** One picture of a batch on its way: its stages, then itself. */
export function PictureTile({ picture, address, isPaused, isSmall, isUrgent }: PictureTileProps) {
  const { prompt, seed, width, height, status, stage, job, thumbhash, color, paths, errorCode, isInTrash } = picture;
  const path = paths[isSmall ? "full_product" : "full_res"] ?? null;
  const isWorking = isUnderWay(stage);
  const isAdmin = usePerson().role === "admin";
  const place = picturePlace(picture, address.batch ?? "", isAdmin);
  const hasFailed = stage === "failed" || stage === "cancelled";
  return (
    <li className="min-w-0 overflow-hidden rounded-card border border-line bg-raised" data-stage={stage}>
      <div className="relative" style={{ aspectRatio: `${width} / ${height}` }}>
        {!hasFailed || thumbhash ? (
          <Picture
            path={path}
            alt={prompt || imageStrings.untitled}
            thumbhash={thumbhash}
            color={color}
            isUrgent={isUrgent}
            className="size-full"
          />
        ) : null}
        {stage === "ready" && !isInTrash && (
          // The same as the link below, for who clicks pictures.
          <Link to={place} tabIndex={-1} aria-hidden className="absolute inset-0" />
        )}
        {isWorking && <PictureStages stage={stage} job={job} isPaused={isPaused} />}
        {hasFailed && (
          <p className="absolute inset-0 grid place-content-center gap-1 bg-raised/85 p-4 text-center text-sm">
            <strong className={stage === "failed" ? "text-bad" : "text-ink-soft"}>{strings.stage[stage]}</strong>
            {stage === "failed" && <span>{failureSentence(errorCode)}</span>}
          </p>
        )}
      </div>
      <div className="grid gap-2 p-3">
        <p className="line-clamp-2 text-sm break-words" title={prompt}>
          {prompt}
        </p>
        <div className="flex flex-wrap items-center gap-2 text-xs text-ink-soft">
          {isInTrash ? strings.inTrash : !isWorking && !hasFailed && <StatusBadge status={status} />}
          <span>{strings.seedOf(seed)}</span>
          {stage === "drawing" && job && job.progress > 0 && <span>{formatShare(job.progress)}</span>}
        </div>
        <PictureActions picture={picture} address={address} place={place} isAdmin={isAdmin} />
      </div>
    </li>
  );
}
