import { picturePartsStrings as strings } from "../../../strings/picture-parts.ts";
import { SelectField } from "../../../ui/select-field.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { type Cut, cuts, type Layout, layouts } from "../picture-url.ts";
import type { TabProps } from "../tab-props.ts";

/** Which cut, and how much room it has. */
export const CodeChoices = ({ url: { cut, layout, pixels }, go }: Pick<TabProps, "url" | "go">) => (
  <div className="flex flex-wrap gap-4">
    <SelectField
      label={strings.crop}
      value={cut}
      className="w-44"
      onChange={(event) => go({ cut: event.target.value as Cut })}
    >
      {cuts.map((name) => (
        <option key={name} value={name}>
          {strings.crops[name]}
        </option>
      ))}
    </SelectField>
    <SelectField
      label={strings.layout}
      value={layout}
      className="w-56"
      onChange={(event) => go({ layout: event.target.value as Layout })}
    >
      {layouts.map((name) => (
        <option key={name} value={name}>
          {strings.layouts[name]}
        </option>
      ))}
    </SelectField>
    {layout === "fixed" && (
      <TextField
        label={strings.pixelsWide}
        type="number"
        min={1}
        max={4000}
        className="w-32"
        key={pixels}
        defaultValue={pixels}
        onBlur={(event) => go({ pixels: pixelsOf(event.target.value, pixels) })}
        onKeyDown={(event) => event.key === "Enter" && go({ pixels: pixelsOf(event.currentTarget.value, pixels) })}
      />
    )}
  </div>
);

/** What cannot be a width leaves it as it was. */
function pixelsOf(text: string, now: number): number {
  const pixels = Number(text);
  return Number.isInteger(pixels) && pixels >= 1 && pixels <= 4000 ? pixels : now;
}
