import type { ReactNode } from "react";
import { formatDuration } from "../../../strings/format.ts";
import { formatDay } from "../../../strings/format-day.ts";
import { providerName } from "../../../strings/providers.ts";
import { modelStrings as strings } from "../../../strings/settings-models.ts";
import { priceWords, qualityWords } from "./price-words.ts";
import type { Model } from "./use-models.ts";

/** Whose it is, what it does and what that costs; the rest once somebody wants it. */
export function ModelFacts({ model }: { readonly model: Model }) {
  const { kind, seconds_per_image, sizes, max_dimensions, max_sources, features, operations, qualities } = model;
  const price = priceOf(model);
  const more: readonly (readonly [name: string, value: ReactNode])[] = [
    [strings.speed, kind !== "embed" && kind !== "moderate" && speedOf(seconds_per_image)],
    [strings.features, features.map(featureName).join(", ")],
    [strings.sources, max_sources > 0 && strings.upTo(max_sources)],
    [strings.dimensions, max_dimensions],
    [strings.sizes, sizes.join(", ").replaceAll("x", "×")],
  ];
  const told = more.filter(([, value]) => value);
  return (
    <div className="grid gap-1 text-sm">
      <p className="text-ink-soft">
        {[providerName(model.provider), operations.map(operationName).join(", ")].filter(Boolean).join(": ")}
      </p>
      {price && <p>{`${price}, ${strings.pricedOn(formatDay(model.priced_on))}`}</p>}
      {qualities.length > 0 && <p>{strings.aPicture(qualities.map(qualityWords).join(", "))}</p>}
      {told.length > 0 && (
        <details>
          <summary className="cursor-pointer text-ink-soft">
            {strings.more} <span className="sr-only">{strings.moreOf(model.name)}</span>
          </summary>
          <dl className="mt-2 grid gap-x-8 gap-y-2 sm:grid-cols-2">
            {told.map(([name, value]) => (
              <div key={name} className="last:col-span-full">
                <dt className="text-ink-soft">{name}</dt>
                <dd className="break-words">{value}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </div>
  );
}

/** What has no price of its own but costs something is told by the provider, call by call. Nobody pays for what is gone. */
function priceOf(model: Model): string | null {
  const words = priceWords(model);
  if (words) return words;
  if (model.qualities.some(({ high_usd }) => high_usd !== "0")) return strings.told;
  return model.retires_on ? null : strings.free;
}

const speedOf = (seconds: number) => (seconds < 1 ? strings.fast : strings.speedOf(formatDuration(seconds)));

const named = (names: Readonly<Record<string, string>>) => (name: string) => names[name] ?? name;
const operationName = named(strings.operations);
const featureName = named(strings.featureNames);
