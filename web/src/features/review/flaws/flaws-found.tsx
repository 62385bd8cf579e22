import { classes } from "../../../lib/classes.ts";
import { flawStrings as strings } from "../../../strings/flaws.ts";
import { checkerLook } from "../../../ui/checker-look.ts";
import { Keycap } from "../../../ui/keycap.tsx";
import { fidelityOf } from "../../editing/details/fidelity.ts";
import { type PictureDetails, variantOf } from "../../editing/details/picture-details.ts";
import { Section } from "../../editing/details/section.tsx";
import { usePictureDetails } from "../../editing/details/use-picture-details.ts";
import { Picture } from "../../images/picture.tsx";
import { ProductInScene, roomRatio } from "./product-in-scene.tsx";

export interface FlawsFoundProps {
  readonly picture: PictureDetails;
  /** The button that shows the cut-out was pressed. */
  readonly onHold: () => void;
}

/** That the product in a scene is not as on its photo: what was measured, and both side by side. */
export default function FlawsFound({ picture, onHold }: FlawsFoundProps) {
  const fidelity = fidelityOf(picture);
  if (!fidelity) return null;
  return (
    <Section title={strings.title}>
      <p className="text-sm text-ink-soft">{strings.help}</p>
      <dl className="mt-2 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-sm">
        <dt className="text-ink-soft">{strings.difference}</dt>
        <dd>{strings.differenceOf(fidelity.difference)}</dd>
        <dt className="text-ink-soft">{strings.overlap}</dt>
        <dd>{strings.overlapOf(fidelity.overlap)}</dd>
      </dl>
      {picture.parent_id && <SideBySide picture={picture} cutOutId={picture.parent_id} onHold={onHold} />}
    </Section>
  );
}

interface SideBySideProps extends FlawsFoundProps {
  readonly cutOutId: string;
}

function SideBySide({ picture, cutOutId, onHold }: SideBySideProps) {
  const { data: cutOut } = usePictureDetails(cutOutId);
  return (
    <>
      <div className="mt-3 grid grid-cols-2 gap-3">
        <figure className="grid grid-rows-[1fr_auto] gap-1">
          <div className={classes("grid place-items-center rounded-control", checkerLook)}>
            {/* As large as in the scene beside it, and on the same line. */}
            <div className="relative w-full" style={{ aspectRatio: roomRatio(picture) }}>
              <Picture
                path={cutOut && variantOf(cutOut, "full_res")?.path}
                alt={strings.cutOut}
                fit="contain"
                className="size-full bg-transparent! [&_img]:object-bottom"
              />
            </div>
          </div>
          <figcaption className="text-xs text-ink-soft">{strings.cutOut}</figcaption>
        </figure>
        <figure className="grid grid-rows-[1fr_auto] gap-1">
          <div className="grid place-items-center rounded-control bg-inset">
            <ProductInScene picture={picture} />
          </div>
          <figcaption className="text-xs text-ink-soft">{strings.inScene}</figcaption>
        </figure>
      </div>
      <button
        type="button"
        aria-keyshortcuts="c"
        onPointerDown={onHold}
        onKeyDown={({ key, repeat }) => (key === "Enter" || key === " ") && !repeat && onHold()}
        className="mt-3 inline-flex min-h-10 touch-none items-center gap-2 rounded-control border border-line-strong px-3 text-sm font-medium select-none hover:bg-inset"
      >
        {strings.hold} <Keycap>C</Keycap>
      </button>
    </>
  );
}
