import { z } from "zod";
import { unitsOf, usdOf } from "../../../../../shared/usd.ts";
import { checkStrings as strings } from "../../../strings/settings-check.ts";
import type { Changes } from "./changes.ts";
import type { SettingName, SettingValue } from "./settings-row.ts";

const whole = (least: number, most: number) =>
  z.int(strings.whole(least, most)).min(least, strings.whole(least, most)).max(most, strings.whole(least, most));
const share = z.number(strings.share).min(0, strings.share).max(1, strings.share);

/** An origin as a browser sends it: scheme and host, with a port if it is not the usual one, and nothing after it. */
const origin = /^(https:\/\/[a-z0-9]([a-z0-9.-]*[a-z0-9])?|http:\/\/(localhost|127\.0\.0\.1))(:\d{1,5})?$/;

/** An amount that is read to its last digit; null for none. */
const cap = z
  .string()
  .regex(/^\d{1,6}(\.\d{1,12})?$/, strings.cap)
  .nullable();

const CorsOrigins = z.array(z.string()).superRefine((origins, context) => {
  const wrong = origins.find((text) => text !== "*" && !origin.test(text));
  if (wrong !== undefined) context.addIssue({ code: "custom", message: strings.origin(wrong) });
  else if (origins.includes("*") && origins.length > 1)
    context.addIssue({ code: "custom", message: strings.starAlone });
  else if (new Set(origins).size < origins.length) context.addIssue({ code: "custom", message: strings.originTwice });
  else if (origins.length > 50) context.addIssue({ code: "custom", message: strings.tooManyOrigins });
});

/** What can be seen to be wrong before the database is asked, which checks all of it again. */
const Checked = z
  .object({
    tag_floor: share,
    min_tags: whole(0, 50),
    max_tags: whole(0, 50),
    cors_origins: CorsOrigins,
    query_cache_minutes: whole(0, 43_200),
    search_sample: share,
    key_rate_per_minute: whole(1, 100_000),
    calls_per_minute: whole(1, 100_000),
    pictures_per_month: whole(0, 2_147_483_647).nullable(),
    jpeg_quality: whole(50, 100),
    member_day_cap_usd: cap,
    member_month_cap_usd: cap,
  })
  .refine(({ min_tags, max_tags }) => min_tags <= max_tags, { path: ["min_tags"], message: strings.tagOrder });

/** The first thing that is wrong with each setting. */
export function faultsOf(values: Record<SettingName, SettingValue>): Partial<Record<SettingName, string>> {
  const { error } = Checked.safeParse(values);
  return Object.fromEntries(
    (error?.issues ?? []).toReversed().map(({ path, message }) => [path[0] as SettingName, message]),
  );
}

/** As it is stored: no blank lines, no slash at the end, no capitals in addresses, no idle digits in amounts. */
export function tidyChanges(changes: Changes): Changes {
  const tidied = Object.entries(changes).map(([name, { from, to }]) => [name, { from, to: tidy(name, to) }]);
  return Object.fromEntries(tidied) as Changes;
}

function tidy(name: string, to: SettingValue): SettingValue {
  if (name === "cors_origins" && Array.isArray(to))
    return to.map((line) => line.trim().toLowerCase().replace(/\/$/, "")).filter(Boolean);
  if (!name.endsWith("_cap_usd") || typeof to !== "string") return to;
  return cap.safeParse(to.trim()).success ? usdOf(unitsOf(to)) : to;
}
