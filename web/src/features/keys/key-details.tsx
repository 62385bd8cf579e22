import type { KeyUse } from "../../../../shared/keys.ts";
import { formatNumber } from "../../strings/format.ts";
import { keysStrings as strings } from "../../strings/keys.ts";
import { BarChart } from "../../ui/bar-chart.tsx";
import { Fact } from "../../ui/fact.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { TimeText } from "../../ui/time-text.tsx";
import type { ApiKey } from "./api-key.ts";
import { writtenNetwork } from "./form/written-network.ts";

const day = new Intl.DateTimeFormat("en", { month: "short", day: "numeric", timeZone: "UTC" });

export interface KeyDetailsProps {
  readonly apiKey: ApiKey;
  readonly use: KeyUse | undefined;
  readonly now: number;
}

/** All there is to know of a key: every origin, exact times, and its searches day by day. */
export default function KeyDetails({ apiKey, use, now }: KeyDetailsProps) {
  const { facts } = strings;
  const isOver = apiKey.expires_at !== null && Date.parse(apiKey.expires_at) <= now;
  return (
    <div className="grid gap-6 border-t border-line p-4 lg:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
      <dl className="grid grid-cols-2 content-start gap-4">
        <Fact name={facts.prefix}>
          <code className="font-mono text-xs">{apiKey.prefix}</code>
        </Fact>
        <Fact name={facts.scopes}>{apiKey.scopes.map((scope) => strings.scopes[scope] ?? scope).join(", ")}</Fact>
        <Fact name={facts.created}>
          <TimeText iso={apiKey.created_at} isExact />
        </Fact>
        <Fact name={facts.lastUsed}>
          {apiKey.last_used_at ? <TimeText iso={apiKey.last_used_at} isExact /> : strings.neverUsed}
        </Fact>
        <Fact name={isOver ? facts.expired : facts.expires}>
          {apiKey.expires_at ? <TimeText iso={apiKey.expires_at} isExact /> : strings.never}
        </Fact>
        {apiKey.revoked_at && (
          <Fact name={facts.revoked}>
            <TimeText iso={apiKey.revoked_at} isExact />
          </Fact>
        )}
        <Fact name={facts.origins} isWide>
          {apiKey.allowed_origins.length === 0 ? (
            strings.anyOrigin
          ) : (
            <ul>
              {apiKey.allowed_origins.map((origin) => (
                <li key={origin}>{origin}</li>
              ))}
            </ul>
          )}
        </Fact>
        {apiKey.last_used_address && (
          <Fact name={facts.lastAddress}>
            <code className="font-mono text-xs">{apiKey.last_used_address}</code>
          </Fact>
        )}
        {apiKey.allowed_addresses.length > 0 && (
          <Fact name={facts.addresses} isWide>
            {apiKey.allowed_addresses.map(writtenNetwork).join(", ")}
          </Fact>
        )}
      </dl>
      {!apiKey.scopes.includes("search") ? null : use ? (
        <BarChart
          title={strings.perDay}
          summary={formatNumber(use.searches)}
          labelName={strings.day}
          labels={use.days.map((row) => day.format(new Date(row.day)))}
          series={[{ name: strings.perDay, tone: "accent", values: use.days.map(({ searches }) => searches) }]}
          format={formatNumber}
          empty={strings.noSearches}
        />
      ) : (
        <Skeleton className="h-60" />
      )}
    </div>
  );
}
