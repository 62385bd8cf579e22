import { Columns2, Keyboard, LayoutGrid, SquareStack } from "lucide-react";
import { lazy, Suspense, useEffect, useState } from "react";
import { once, useKeys } from "../../lib/keyboard.ts";
import { notify } from "../../lib/notify.ts";
import { patiently } from "../../lib/patiently.ts";
import { compareStrings as strings } from "../../strings/compare.ts";
import { ChoiceGroup } from "../../ui/choice-group.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { NoticeLine } from "../../ui/notice-line.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { StateMessage } from "../../ui/state-message.tsx";
import type { CompareUrl, View } from "./compare-url.ts";
import { setOf } from "./decide/read-winners.ts";
import { useDeciding } from "./decide/use-deciding.ts";
import { type ComparedPicture, isMade, recipesOf } from "./read/compared-picture.ts";
import type { Comparison as Compared } from "./read/use-comparison.ts";
import { GridView } from "./view/grid-view.tsx";
import { pairOf } from "./view/pair-of.ts";
import { pictureNames } from "./view/picture-name.ts";
import { StepBar } from "./view/step-bar.tsx";
import { useZoomKeys } from "./view/use-zoom-keys.ts";
import { whole } from "./view/zoom.ts";
import { ZoomTools } from "./view/zoom-tools.tsx";

const SliderView = lazy(patiently(() => import("./view/slider-view.tsx")));
const FlipView = lazy(patiently(() => import("./view/flip-view.tsx")));
const CompareKeys = lazy(patiently(() => import("./compare-keys.tsx")));

interface ComparisonProps {
  readonly comparison: Compared;
  readonly url: CompareUrl;
  readonly go: (to: Partial<CompareUrl>) => void;
}

const none: readonly ComparedPicture[] = [];

const viewChoices = [
  { value: "grid", label: strings.views.grid, icon: <LayoutGrid aria-hidden /> },
  { value: "slider", label: strings.views.slider, icon: <Columns2 aria-hidden /> },
  { value: "flip", label: strings.views.flip, icon: <SquareStack aria-hidden /> },
] as const;

/** The pictures of a prompt, or those that were named, and which of them is best. */
export function Comparison({ comparison, url, go }: ComparisonProps) {
  const { steps, at, batches } = comparison;
  const pictures = comparison.pictures ?? none;
  const step = steps[at];
  const [zoom, setZoom] = useState(whole);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other pictures are looked at from afar first
  useEffect(() => setZoom(whole), [at, url.pictures.join(), url.batches.join()]);
  useZoomKeys(setZoom);

  const isOfRows = batches.some(({ isOfRows }) => isOfRows);
  const all = isOfRows ? pictures.map(({ id }) => id) : steps.flatMap(({ ids }) => ids);
  const names = pictureNames(pictures);
  const deciding = useDeciding(pictures, names, all);
  const hasPrompts = new Set(pictures.map(({ prompt }) => prompt)).size > 1;
  const hasRecipes = pictures.some((picture) => recipesOf(picture).length > 0);
  const pair = pairOf(pictures, url.pair);
  const goTo = (to: number) => to >= 0 && to < steps.length && go({ step: to });
  const next = () => goTo(at + 1);
  const previous = () => goTo(at - 1);
  const show = (view: View) => go({ view });

  function pickPlace(place: number) {
    const picture = pictures[place];
    if (picture && picture.id === deciding.winner) return deciding.toggle(picture.id);
    if (!picture || !isMade(picture)) return void notify.tell(strings.nothingToPick(place + 1), { id: "winner" });
    if (!deciding.canPick)
      return void notify.tell(navigator.onLine ? strings.onlyOne : strings.offline, { id: "winner" });
    deciding.toggle(picture.id);
  }
  useKeys({
    ...Object.fromEntries(Array.from({ length: 9 }, (_, place) => [String(place + 1), once(() => pickPlace(place))])),
    ArrowRight: next,
    ArrowLeft: previous,
    j: next,
    k: previous,
    a: once(() => deciding.canApprove && deciding.approve()),
    z: once(deciding.undo),
    "Mod+z": once(deciding.undo),
    g: () => show("grid"),
    s: () => show("slider"),
    f: () => show("flip"),
    "?": () => go({ open: "keys" }),
  });

  const view = { pictures, names, hasPrompts, hasRecipes, zoom, onZoom: setZoom, deciding };
  const missing = step && step.rows.length === 0 && comparison.pictures ? step.ids.length - pictures.length : 0;
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        {steps.length > 1 && (
          <StepBar
            at={at}
            count={steps.length}
            decided={isOfRows ? null : deciding.decided(steps.map(({ ids }) => setOf(ids)))}
            onGo={goTo}
          />
        )}
        <div className="flex flex-wrap items-center gap-2 sm:ml-auto">
          <ChoiceGroup label={strings.view} name="view" value={url.view} choices={viewChoices} onChange={show} />
          <ZoomTools zoom={zoom} onZoom={setZoom} />
          <IconButton
            label={strings.keys}
            icon={<Keyboard aria-hidden />}
            className="max-md:hidden"
            onClick={() => go({ open: "keys" })}
          />
        </div>
      </div>
      <h2 className="line-clamp-3 text-lg font-semibold break-words" title={step?.prompt ?? undefined}>
        {titleOf(comparison, pictures)}
      </h2>
      {missing > 0 && <NoticeLine text={strings.someMissing(missing)} />}
      {!comparison.pictures ? (
        <GridSkeleton />
      ) : pictures.length === 0 ? (
        <StateMessage title={strings.emptyStep} />
      ) : url.view === "grid" ? (
        <GridView {...view} />
      ) : pair === null ? (
        <StateMessage title={strings.tooFew} />
      ) : (
        <Suspense fallback={<GridSkeleton />}>
          {url.view === "slider" ? (
            <SliderView {...view} pair={pair} onPair={(pair) => go({ pair })} />
          ) : (
            <FlipView {...view} pair={pair} onPair={(pair) => go({ pair })} />
          )}
        </Suspense>
      )}
      {url.open === "keys" && (
        <Suspense>
          <CompareKeys onClose={() => go({ open: null })} />
        </Suspense>
      )}
    </div>
  );
}

function titleOf({ steps, at, batches }: Compared, pictures: readonly ComparedPicture[]): string {
  const step = steps[at];
  if (batches.length === 0) return strings.chosenPictures(pictures.length);
  if (step?.prompt) return step.prompt;
  const [only, ...others] = new Set(pictures.map(({ prompt }) => prompt));
  const [row] = step?.rows ?? [];
  if (row) return [strings.rowOf(row.number), others.length === 0 && only].filter(Boolean).join(": ");
  return only && others.length === 0 ? only : (batches.find(({ name }) => name)?.name ?? strings.ofSeveral);
}

const GridSkeleton = () => (
  <div className="grid grid-cols-2 gap-4 lg:grid-cols-3">
    <Skeleton className="aspect-square" />
    <Skeleton className="aspect-square" />
    <Skeleton className="aspect-square max-lg:hidden" />
  </div>
);
