import { type MockupSlug, mockups } from "../../../../../shared/mockups.ts";
import { mockupStrings as strings } from "../../../strings/mockups.ts";
import { svgUrl } from "../things/svg-url.ts";
import type { Ground } from "../things/thing.ts";
import { thingOf } from "../things/things.ts";

interface ThingChoiceProps {
  readonly value: MockupSlug;
  readonly ground: Ground;
  readonly onChange: (slug: MockupSlug) => void;
}

/** On a phone not all of them are seen at once. */
const bringIntoView = (input: HTMLInputElement | null) =>
  input?.parentElement?.scrollIntoView({ block: "nearest", inline: "nearest" });

/** The things there are, as pictures to choose from. */
export const ThingChoice = ({ value, ground, onChange }: ThingChoiceProps) => (
  <fieldset className="min-w-0">
    <legend className="sr-only">{strings.things}</legend>
    <div className="flex gap-2 overflow-x-auto p-1">
      {mockups.map(({ slug }) => (
        <label
          key={slug}
          className="relative grid w-24 shrink-0 cursor-pointer gap-1 overflow-hidden rounded-control border border-line bg-raised pb-1 text-center text-sm text-ink-soft has-checked:border-accent has-checked:font-medium has-checked:text-accent-strong has-checked:outline-1 has-checked:outline-accent has-focus-visible:outline-2 has-focus-visible:outline-accent"
        >
          <input
            type="radio"
            name="thing"
            value={slug}
            checked={slug === value}
            ref={slug === value ? bringIntoView : undefined}
            onChange={() => onChange(slug)}
            className="absolute inset-0 cursor-pointer opacity-0"
          />
          <img src={svgUrl(thingOf(slug).under(ground))} alt="" className="aspect-square w-full" />
          {strings.thing[slug]}
        </label>
      ))}
    </div>
  </fieldset>
);
