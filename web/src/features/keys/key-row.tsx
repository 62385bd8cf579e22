import { ChevronDown } from "lucide-react";
import { Suspense, useId } from "react";
import { keyStateOf } from "../../../../shared/key-state.ts";
import type { KeyUse } from "../../../../shared/keys.ts";
import { classes } from "../../lib/classes.ts";
import { lazyPart } from "../../lib/lazy-part.ts";
import { formatNumber } from "../../strings/format.ts";
import { keysStrings as strings } from "../../strings/keys.ts";
import { Fact } from "../../ui/fact.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { TimeText } from "../../ui/time-text.tsx";
import type { ApiKey } from "./api-key.ts";
import { DayBars } from "./day-bars.tsx";
import { OriginsText } from "./form/origins-text.tsx";
import { KeyActions } from "./key-actions.tsx";
import { KeyBadges } from "./key-badges.tsx";
import type { ChangeView } from "./view/use-keys-view.ts";

const KeyDetails = lazyPart(() => import("./key-details.tsx"));

export interface KeyRowProps {
  readonly apiKey: ApiKey;
  /** Undefined while it is not known. */
  readonly use: KeyUse | undefined;
  readonly now: number;
  readonly isOpen: boolean;
  readonly onChange: ChangeView;
}

/** A key at a glance; its details unfold below. */
export function KeyRow({ apiKey, use, now, isOpen, onChange }: KeyRowProps) {
  const detailsId = useId();
  const state = keyStateOf(apiKey, now);
  const maySearch = apiKey.scopes.includes("search");
  return (
    <li className={classes("rounded-card border border-line bg-raised", state === "revoked" && "bg-transparent")}>
      <article
        aria-label={apiKey.name}
        className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-6 gap-y-3 p-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,6fr)_9rem_8rem]"
      >
        <div className="col-span-2 grid min-w-0 gap-1.5 lg:col-span-1">
          <h2 className="font-semibold wrap-anywhere">{apiKey.name}</h2>
          <div className="flex flex-wrap items-center gap-2">
            <code className="font-mono text-xs text-ink-soft">{apiKey.prefix}…</code>
            <KeyBadges apiKey={apiKey} now={now} />
          </div>
        </div>
        <dl className="col-span-2 grid grid-cols-2 gap-x-4 gap-y-3 lg:col-span-1 lg:grid-cols-[2fr_2fr_3fr_2fr]">
          <Fact name={strings.facts.lastUsed}>
            {apiKey.last_used_at ? <TimeText iso={apiKey.last_used_at} /> : strings.neverUsed}
          </Fact>
          <Fact name={strings.facts.rate}>
            {maySearch ? strings.rate(formatNumber(apiKey.rate_per_minute)) : strings.rateOfOwner}
          </Fact>
          <Fact name={strings.facts.from}>
            <OriginsText origins={apiKey.allowed_origins} networks={apiKey.allowed_addresses} />
          </Fact>
          <EndFact apiKey={apiKey} now={now} />
        </dl>
        {maySearch ? <DayBars use={use} /> : <ScopesText scopes={apiKey.scopes} />}
        <div className="flex items-center justify-end gap-1">
          {state !== "revoked" && <KeyActions apiKey={apiKey} onChange={onChange} />}
          <IconButton
            label={strings.details(apiKey.name)}
            icon={<ChevronDown aria-hidden className={classes("transition-transform", isOpen && "rotate-180")} />}
            aria-expanded={isOpen}
            aria-controls={detailsId}
            onClick={() => onChange({ details: isOpen ? null : apiKey.id }, { isStep: true })}
          />
        </div>
      </article>
      <div id={detailsId} hidden={!isOpen}>
        {isOpen && (
          <Suspense fallback={<Skeleton className="m-4 h-64" />}>
            <KeyDetails apiKey={apiKey} use={use} now={now} />
          </Suspense>
        )}
      </div>
    </li>
  );
}

/** What a key may do that searches nothing, where the others have their searches. */
const ScopesText = ({ scopes }: { readonly scopes: readonly string[] }) => (
  <p className="text-xs text-ink-soft">{scopes.map((scope) => strings.scopes[scope] ?? scope).join(", ")}</p>
);

/** When it ends, or when it did. */
function EndFact({ apiKey, now }: Pick<KeyRowProps, "apiKey" | "now">) {
  const state = keyStateOf(apiKey, now);
  const time = state === "revoked" ? apiKey.revoked_at : apiKey.expires_at;
  const names = { active: strings.facts.expires, expired: strings.facts.expired, revoked: strings.facts.revoked };
  return <Fact name={names[state]}>{time ? <TimeText iso={time} /> : strings.never}</Fact>;
}
