import { GalleryVerticalEnd, TriangleAlert } from "lucide-react";
import { Link } from "react-router-dom";
import { compareUsd } from "../../../../../shared/usd.ts";
import { paths, picturePath } from "../../../lib/paths.ts";
import { productStrings as strings } from "../../../strings/products-one.ts";
import { formatUsd } from "../../../strings/usd.ts";
import { Badge } from "../../../ui/badge.tsx";
import { LinkButton } from "../../../ui/link-button.tsx";
import { Picture } from "../../images/picture.tsx";
import { StatusBadge } from "../../images/status-badge.tsx";
import { usePerson } from "../../session/session.ts";
import { isThere, type Scene } from "../product.ts";
import { PartFailure } from "./part-failure.tsx";
import { PartProgress } from "./part-progress.tsx";
import { partStage } from "./part-stage.ts";
import type { PartPicture } from "./read-one.ts";

interface SceneTileProps {
  readonly scene: Scene;
  readonly picture: PartPicture | undefined;
  readonly title: string;
  readonly modelName: string | null;
  /** The background could not be removed. */
  readonly isFollower: boolean;
}

/** The product in one scene, on its way there or as it came out. It fails alone. */
export function SceneTile({ scene, picture, title, modelName, isFollower }: SceneTileProps) {
  const { image_id, name, prompt, status, path, width, height, error, fidelity, cost_usd } = scene;
  const isAdmin = usePerson().role === "admin";
  const stage = partStage(status, picture);
  const isToReview = picture?.status === "ready" && !picture.isInTrash;
  return (
    <li className="flex min-w-0 flex-col overflow-hidden rounded-card border border-line bg-raised" data-part={status}>
      <div className="relative" style={{ aspectRatio: `${width ?? 1} / ${height ?? 1}` }}>
        {status === "failed" ? (
          <p className="grid size-full place-content-center bg-inset text-sm font-medium text-bad">{strings.failed}</p>
        ) : (
          <Picture
            path={path}
            alt={strings.inScene(title, name)}
            thumbhash={picture?.thumbhash}
            color={picture?.color}
            className="size-full"
          />
        )}
        {isThere(scene) && (
          // The same as the link below, for who clicks pictures.
          <Link to={picturePath(image_id)} tabIndex={-1} aria-hidden className="absolute inset-0" />
        )}
        {stage && <PartProgress words={strings.sceneStages} stage={stage} job={picture?.job} />}
      </div>
      <div className="flex flex-1 flex-col items-start gap-2 p-3">
        <p className="flex flex-wrap items-center gap-2 text-sm font-medium">
          {picture ? (
            <Link to={picturePath(image_id)} title={prompt} className="wrap-anywhere hover:underline">
              {name}
            </Link>
          ) : (
            name
          )}
          {picture?.isInTrash ? (
            <Badge>{strings.inTrash}</Badge>
          ) : (
            (picture?.status === "approved" || picture?.status === "rejected") && (
              <StatusBadge status={picture.status} />
            )
          )}
        </p>
        {status === "flagged" && (
          <div className="flex gap-2 rounded-control bg-warn-soft p-2 text-xs text-warn">
            <TriangleAlert aria-hidden className="size-4 shrink-0" />
            <p>
              {strings.flagged}
              {fidelity && <span className="block">{strings.measured(fidelity)}</span>}
            </p>
          </div>
        )}
        {status === "failed" && <PartFailure imageId={image_id} name={name} error={error} isFollower={isFollower} />}
        <p className="mb-auto text-xs text-ink-soft">
          {[modelName, compareUsd(cost_usd, "0") > 0 && formatUsd(cost_usd)].filter(Boolean).join(" · ")}
        </p>
        {isToReview && isAdmin && (
          <LinkButton
            size="small"
            icon={<GalleryVerticalEnd aria-hidden />}
            aria-label={strings.reviewScene(name)}
            to={`${paths.review}?image=${image_id}`}
          >
            {strings.review}
          </LinkButton>
        )}
      </div>
    </li>
  );
}
