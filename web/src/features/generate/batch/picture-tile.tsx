import { RefreshCcwDot } from "lucide-react";
import { Link, useNavigate } from "react-router-dom";
import { compareUsd, type Usd } from "../../../../../shared/usd.ts";
import { picturePath } from "../../../lib/paths.ts";
import { failureReason, failureSentence } from "../../../strings/failures.ts";
import { batchStrings as strings } from "../../../strings/generate-batch.ts";
import { imageStrings } from "../../../strings/images.ts";
import { formatUsd } from "../../../strings/usd.ts";
import { IconButton } from "../../../ui/icon-button.tsx";
import { Picture } from "../../images/picture.tsx";
import { StatusBadge } from "../../images/status-badge.tsx";
import { usePerson } from "../../session/session.ts";
import { addressWith, type GenerateAddress } from "../address.ts";
import { picturePlace } from "./look-closer.ts";
import { PictureActions } from "./picture-actions.tsx";
import { PictureStages } from "./picture-stages.tsx";
import type { BatchPicture } from "./read-batch.ts";
import { isUnderWay } from "./stage.ts";

interface PictureTileProps {
  readonly picture: BatchPicture;
  readonly address: GenerateAddress;
  readonly isPaused: boolean;
  /** Shows a smaller file: a wall of whole pictures is heavy. */
  readonly isSmall: boolean;
  readonly isUrgent: boolean;
}

/** One picture of a batch on its way: its stages, then itself. */
export function PictureTile({ picture, address, isPaused, isSmall, isUrgent }: PictureTileProps) {
  const {
    id,
    prompt,
    seed,
    hasSeed,
    width,
    height,
    status,
    stage,
    job,
    thumbhash,
    color,
    paths,
    errorCode,
    errorDetail,
    isInTrash,
    model,
    usd,
    takeovers,
  } = picture;
  const isAdmin = usePerson().role === "admin";
  const navigate = useNavigate();
  const place = picturePlace(picture, address.batch ?? "", isAdmin);
  const hasFailed = stage === "failed" || stage === "cancelled";
  const isDecided = status === "approved" || status === "rejected";
  return (
    <li className="flex min-w-0 flex-col overflow-hidden rounded-card border border-line bg-raised" data-stage={stage}>
      <div className="relative" style={{ aspectRatio: `${width} / ${height}` }}>
        {(!hasFailed || thumbhash) && (
          <Picture
            path={paths[isSmall ? "full_product" : "full_res"] ?? null}
            alt={prompt || imageStrings.untitled}
            thumbhash={thumbhash}
            color={color}
            isUrgent={isUrgent}
            className="size-full"
          />
        )}
        {stage === "ready" && !isInTrash && (
          // The same as the link below, for who clicks pictures.
          <Link to={place} tabIndex={-1} aria-hidden className="absolute inset-0" />
        )}
        {isUnderWay(stage) && <PictureStages stage={stage} job={job} isPaused={isPaused} />}
        {hasFailed && (
          <p className="absolute inset-0 grid place-content-center bg-raised/85 p-4 text-center text-sm">
            <strong className={stage === "failed" ? "text-bad" : "text-ink-soft"}>{strings.stage[stage]}</strong>
          </p>
        )}
        <IconButton
          label={strings.again}
          icon={<RefreshCcwDot aria-hidden />}
          className="absolute top-2 right-2 bg-raised/85"
          onClick={() => void navigate(addressWith(address, { from: id }))}
        />
      </div>
      <div className="flex flex-1 flex-col items-start gap-2 p-3">
        <Link to={picturePath(id)} title={prompt} className="line-clamp-2 text-sm break-words hover:underline">
          {prompt}
        </Link>
        {stage === "failed" && (
          <p className="text-xs break-words">
            {failureSentence(errorCode)}
            {errorDetail && <span className="mt-1 line-clamp-3 text-ink-soft">{errorDetail}</span>}
          </p>
        )}
        <p className="mb-auto flex flex-wrap items-center gap-2 text-xs text-ink-soft">
          {isInTrash ? strings.inTrash : isDecided && <StatusBadge status={status} />}
          {[model, hasCost(usd) && formatUsd(usd), hasSeed && strings.seedOf(seed)].filter(Boolean).join(" · ")}
        </p>
        {takeovers.map(({ from, to, code }) => (
          <p key={to} className="text-xs text-warn">
            {strings.tookOver(to, from)} {failureReason(code)}
          </p>
        ))}
        <PictureActions picture={picture} place={place} isAdmin={isAdmin} />
      </div>
    </li>
  );
}

const hasCost = (usd: Usd) => compareUsd(usd, "0") > 0;
