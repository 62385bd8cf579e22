import { libraryFilterStrings } from "../../../strings/library-filters.ts";
import { playgroundMoreStrings } from "../../../strings/playground-more.ts";
import { TagsField } from "../../editing/tags/tags-field.tsx";
import { LeftOut } from "../pictures/left-out.tsx";
import { ChoiceField } from "./choice-field.tsx";
import { NumberField } from "./number-field.tsx";
import { PaletteField } from "./palette-field.tsx";
import type { ParametersProps } from "./parameters-props.ts";
import { ScoreSlider } from "./score-slider.tsx";
import { WrittenField } from "./written-field.tsx";

const isLocale = (text: string) => /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(text);

export default function MoreParameters({ asked, onChange, errorOf }: ParametersProps) {
  const s = playgroundMoreStrings;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-x-6 gap-y-4 @xl:grid-cols-2">
      <TagsField
        label={s.tags}
        help={s.tagsHelp}
        tags={asked.tags ?? []}
        error={errorOf("tags")}
        onChange={(tags) => onChange({ tags })}
      />
      <ChoiceField
        label={s.category}
        value={asked.category}
        choices={libraryFilterStrings.categories}
        error={errorOf("category")}
        onChange={(category) => onChange({ category })}
      />
      <PaletteField
        colors={asked.palette ?? []}
        error={errorOf("palette")}
        onChange={(palette) => onChange({ palette })}
      />
      <ScoreSlider
        value={asked.min_score}
        error={errorOf("min_score")}
        onChange={(min_score) => onChange({ min_score })}
      />
      <WrittenField
        label={s.site}
        help={s.siteHelp}
        placeholder="beas-bakery"
        value={asked.site_id}
        error={errorOf("site_id")}
        onChange={(site_id) => onChange({ site_id })}
      />
      <WrittenField
        label={s.locale}
        help={s.localeHelp}
        placeholder="en-GB"
        isWhole={isLocale}
        value={asked.locale}
        error={errorOf("locale")}
        onChange={(locale) => onChange({ locale })}
      />
      <NumberField
        label={s.limit}
        help={s.limitHelp}
        error={errorOf("limit")}
        min={1}
        max={50}
        value={asked.limit}
        onChange={(limit) => onChange({ limit })}
      />
      <LeftOut
        ids={asked.exclude_ids ?? []}
        error={errorOf("exclude_ids")}
        onChange={(exclude_ids) => onChange({ exclude_ids })}
      />
    </div>
  );
}
