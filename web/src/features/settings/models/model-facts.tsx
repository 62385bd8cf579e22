import { formatDuration } from "../../../strings/format.ts";
import { formatDay } from "../../../strings/format-day.ts";
import { modelStrings as strings } from "../../../strings/settings-models.ts";
import { priceWords } from "./price-words.ts";
import type { Model } from "./use-models.ts";

/** Provider, price, speed, and what it can make. */
export function ModelFacts({ model }: { readonly model: Model }) {
  const { provider, kind, seconds_per_image, sizes, max_dimensions, priced_on } = model;
  const facts = [
    [strings.provider, provider],
    [strings.price, `${priceWords(model)}, ${strings.pricedOn(formatDay(priced_on))}`],
    [
      strings.speed,
      kind !== "embed" && (seconds_per_image < 1 ? strings.fast : strings.speedOf(formatDuration(seconds_per_image))),
    ],
    [strings.sizes, sizes.join(", ").replaceAll("x", "×")],
    [strings.dimensions, max_dimensions?.toString()],
  ].filter((fact) => fact[1]);
  return (
    <dl className="grid gap-x-8 gap-y-2 text-sm sm:grid-cols-[repeat(auto-fit,minmax(12rem,1fr))]">
      {facts.map(([name, value]) => (
        <div key={String(name)}>
          <dt className="text-ink-soft">{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
