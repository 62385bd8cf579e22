import { ChevronDown } from "lucide-react";
import { Suspense, useId } from "react";
import type { Delivery, DeliveryState } from "../../../../../shared/endpoints.ts";
import { classes } from "../../../lib/classes.ts";
import { lazyPart } from "../../../lib/lazy-part.ts";
import { formatDateTime } from "../../../strings/format.ts";
import { deliveryStrings as strings } from "../../../strings/webhooks.ts";
import { Badge, type BadgeTone } from "../../../ui/badge.tsx";
import { IconButton } from "../../../ui/icon-button.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { TimeText } from "../../../ui/time-text.tsx";
import { outcomeText } from "./outcome-text.ts";

const DeliveryDetails = lazyPart(() => import("./delivery-details.tsx"));

const tones: Readonly<Record<DeliveryState, BadgeTone>> = { waiting: "warn", delivered: "good", failed: "bad" };

export interface DeliveryRowProps {
  readonly delivery: Delivery;
  readonly isOpen: boolean;
  readonly canReplay: boolean;
  readonly onToggle: (isOpen: boolean) => void;
}

/** A delivery at a glance; its attempts unfold below. */
export function DeliveryRow({ delivery, isOpen, canReplay, onToggle }: DeliveryRowProps) {
  const id = useId();
  const { type, about, occurred_at, state, attempts } = delivery;
  return (
    <li>
      <article
        aria-label={`${type}, ${strings.states[state]}`}
        className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2 pr-2 pl-4"
      >
        <span className="w-24 shrink-0">
          <Badge tone={tones[state]}>{strings.states[state]}</Badge>
        </span>
        <div className="min-w-0 flex-1 basis-56">
          <p className="text-sm wrap-anywhere">
            <code className="font-mono">{type}</code> {about && <bdi className="text-ink-soft">{about}</bdi>}
          </p>
          <span className="block text-sm text-ink-soft wrap-anywhere">{outcomeText(delivery)}</span>
        </div>
        <span className="text-sm text-ink-soft">
          {attempts === 0 ? strings.notYet : strings.attempts(attempts)} · <TimeText iso={occurred_at} />
        </span>
        <IconButton
          className="ml-auto"
          label={strings.details(type, formatDateTime(occurred_at))}
          icon={<ChevronDown aria-hidden className={classes("transition-transform", isOpen && "rotate-180")} />}
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => onToggle(!isOpen)}
        />
      </article>
      <div id={id} hidden={!isOpen}>
        {isOpen && (
          <Suspense fallback={<Skeleton className="m-4 h-48" />}>
            <DeliveryDetails delivery={delivery} canReplay={canReplay} />
          </Suspense>
        )}
      </div>
    </li>
  );
}
