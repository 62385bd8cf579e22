import {
  Brush,
  Check,
  Eraser,
  Keyboard,
  RotateCcw,
  RotateCw,
  Scissors,
  Shirt,
  Trash2,
  Type,
  Undo2,
  WandSparkles,
  X,
} from "lucide-react";
import type { ImageStatus } from "../../../../../shared/images.ts";
import { paths } from "../../../lib/paths.ts";
import { formatDateTime } from "../../../strings/format.ts";
import { pictureStrings as strings } from "../../../strings/picture.ts";
import { Badge } from "../../../ui/badge.tsx";
import { Button, type ButtonProps } from "../../../ui/button.tsx";
import { FormError } from "../../../ui/form-error.tsx";
import { IconButton } from "../../../ui/icon-button.tsx";
import { LinkButton } from "../../../ui/link-button.tsx";
import type { PictureDetails } from "../../editing/details/picture-details.ts";
import type { ImageVerbs } from "../../editing/verbs/use-image-verbs.ts";
import { StatusBadge } from "../../images/status-badge.tsx";
import type { GoPicture } from "../use-picture-url.ts";
import type { verbsFor } from "./verbs-for.ts";

export interface PictureActionsProps {
  readonly picture: PictureDetails;
  readonly can: ReturnType<typeof verbsFor>;
  readonly verbs: ImageVerbs;
  readonly go: GoPicture;
}

const trashDays = 30;

/** How the picture stands, and what can be done with it: what decides first. */
export function PictureActions({ picture, can, verbs, go }: PictureActionsProps) {
  const { id, status, deleted_at, prompt, origin, product_part } = picture;
  const button = (verb: Exclude<keyof ImageVerbs, "busy" | "refusal" | "isReachable" | "reject">, more: ButtonProps) =>
    can[verb] && (
      <Button
        isBusy={verbs.busy === verb}
        onClick={(event) => {
          // What was pressed goes away: the focus stays among what can be done.
          event.currentTarget.closest<HTMLElement>("[role=toolbar]")?.focus();
          verbs[verb]();
        }}
        {...more}
      >
        {strings[verb]}
      </Button>
    );
  return (
    <div className="grid gap-3">
      {deleted_at && (
        <p className="rounded-control bg-warn-soft px-3 py-2 text-sm text-warn">
          {strings.trashedAt(formatDateTime(deleted_at), formatDateTime(daysAfter(deleted_at, trashDays)))}
        </p>
      )}
      <div
        role="toolbar"
        tabIndex={-1}
        aria-label={strings.actions}
        className="flex flex-wrap items-center gap-x-4 gap-y-3"
      >
        <span className="flex flex-auto flex-wrap items-center gap-2 [&>:first-child]:mr-2">
          <span className="flex">
            {deleted_at ? <Badge tone="warn">{strings.inTrash}</Badge> : <StatusBadge status={status as ImageStatus} />}
          </span>
          {button("approve", { look: "primary", icon: <Check aria-hidden />, "aria-keyshortcuts": "a" })}
          {button("retry", { look: "primary", icon: <RotateCw aria-hidden /> })}
          {button("restore", { look: "primary", icon: <RotateCcw aria-hidden /> })}
          {button("reopen", { icon: <Undo2 aria-hidden />, "aria-keyshortcuts": "b" })}
          {button("withdraw", { icon: <Undo2 aria-hidden />, "aria-keyshortcuts": "b" })}
          {can.reject && (
            <Button
              look="danger"
              icon={<X aria-hidden />}
              aria-keyshortcuts="r"
              isBusy={verbs.busy === "reject"}
              onClick={() => verbs.isReachable() && go({ open: "reject" })}
            >
              {strings.reject}
            </Button>
          )}
        </span>
        <span className="flex flex-wrap items-center gap-2">
          {prompt !== null && origin === "generated" && product_part === null && (
            <LinkButton size="small" to={`${paths.generate}?from=${id}`} icon={<WandSparkles aria-hidden />}>
              {strings.again}
            </LinkButton>
          )}
          {can.change && (
            <>
              <LinkButton
                size="small"
                to={`${paths.generate}?source=${id}&operation=edit`}
                icon={<Brush aria-hidden />}
              >
                {strings.change}
              </LinkButton>
              {product_part !== "cut_out" && (
                <LinkButton
                  size="small"
                  to={`${paths.generate}?source=${id}&operation=remove_background`}
                  icon={<Eraser aria-hidden />}
                >
                  {strings.removeBackground}
                </LinkButton>
              )}
              <LinkButton size="small" to={`${paths.mockups}?image=${id}`} icon={<Shirt aria-hidden />}>
                {strings.mockups}
              </LinkButton>
            </>
          )}
          {can.texts && (
            <Button size="small" icon={<Type aria-hidden />} onClick={() => go({ open: "texts" })}>
              {strings.texts}
            </Button>
          )}
          {button("remake", { size: "small", icon: <Scissors aria-hidden /> })}
          {button("trash", { size: "small", look: "danger", icon: <Trash2 aria-hidden /> })}
          <IconButton
            label={strings.help}
            icon={<Keyboard aria-hidden />}
            className="pointer-coarse:hidden"
            onClick={() => go({ open: "help" })}
          />
        </span>
      </div>
      <FormError>{verbs.refusal}</FormError>
    </div>
  );
}

function daysAfter(iso: string, days: number): string {
  const date = new Date(iso);
  date.setDate(date.getDate() + days);
  return date.toISOString();
}
