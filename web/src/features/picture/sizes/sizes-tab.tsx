import type { Preset } from "../../../../../shared/images.ts";
import { presets } from "../../../../../shared/presets.ts";
import { picturePartsStrings as strings } from "../../../strings/picture-parts.ts";
import { StateMessage } from "../../../ui/state-message.tsx";
import type { TabProps } from "../tab-props.ts";
import { usePublication } from "../view/use-publication.ts";
import { SizeRow } from "./size-row.tsx";

/** Every file of the picture: what it really measures and weighs, and the ways to it. The master is the largest. */
export default function SizesTab({ picture, go }: TabProps) {
  const { data: files } = usePublication(picture);
  const names = Object.keys(presets).reverse() as Preset[];
  const variants = picture.image_variants.toSorted(
    (one, other) => names.indexOf(one.preset as Preset) - names.indexOf(other.preset as Preset),
  );
  if (variants.length === 0) return <StateMessage title={strings.noSizes} help={strings.noSizesHelp} />;
  return (
    <>
      {picture.jobs.length > 0 && (
        <p role="status" className="mb-2 text-sm text-ink-soft">
          {strings.sizesChanging}
        </p>
      )}
      <ul className="grid max-w-5xl">
        {variants.map((variant) => (
          <SizeRow
            key={variant.preset}
            picture={picture}
            variant={variant}
            address={files?.[variant.preset as Preset]?.url}
            onView={() => go({ view: variant.preset as Preset }, "push")}
          />
        ))}
      </ul>
    </>
  );
}
