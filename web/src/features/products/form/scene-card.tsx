import { Pencil } from "lucide-react";
import { Suspense, useId, useState } from "react";
import { classes } from "../../../lib/classes.ts";
import { lazyPart } from "../../../lib/lazy-part.ts";
import { productFormStrings as strings } from "../../../strings/products-form.ts";
import { Badge } from "../../../ui/badge.tsx";
import { Button } from "../../../ui/button.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { PreviewPicture } from "../../recipe-previews/preview-picture.tsx";
import type { Preview } from "../../recipe-previews/read-previews.ts";
import type { OfferedScene } from "./read-offer.ts";

const SceneWords = lazyPart(() => import("./scene-words.tsx"));

interface SceneCardProps {
  readonly scene: OfferedScene;
  /** Null: there is none; undefined: nobody knows yet. */
  readonly preview: Preview | null | undefined;
  readonly isChosen: boolean;
  /** No more can be chosen beside the others. */
  readonly isFull: boolean;
  /** What is said in place of its own words; undefined for those. */
  readonly words: string | undefined;
  readonly fault: string | undefined;
  readonly onToggle: () => void;
  /** Null: its own words again. */
  readonly onWords: (words: string | null) => void;
}

/** A scene to choose, and behind it what it is to show. While its words are open it has the whole width. */
export function SceneCard(props: SceneCardProps) {
  const { scene, preview, isChosen, isFull, words, fault, onToggle, onWords } = props;
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const isShown = isChosen && (isOpen || fault !== undefined);
  return (
    <li
      className={classes(
        "flex min-w-0 flex-col overflow-hidden rounded-card border bg-raised",
        isChosen ? "border-accent" : "border-line",
        isShown && "col-span-full",
      )}
    >
      <label
        className={classes(
          "relative flex flex-1 cursor-pointer has-focus-visible:outline-2 has-focus-visible:-outline-offset-2 has-focus-visible:outline-accent has-disabled:cursor-default has-disabled:opacity-55",
          isShown ? "flex-row items-start" : "flex-col",
        )}
      >
        <PreviewPicture
          recipe={scene}
          preview={preview}
          className={classes("aspect-4/3 shrink-0", isShown ? "w-32" : "w-full")}
        />
        <span className="flex items-start gap-2 p-3">
          <input
            type="checkbox"
            checked={isChosen}
            disabled={!isChosen && isFull}
            onChange={onToggle}
            aria-labelledby={`${id}-name`}
            aria-describedby={`${id}-about`}
            className="mt-0.5 size-4 shrink-0 accent-accent outline-none"
          />
          <span className="min-w-0 text-sm">
            <span id={`${id}-name`} className="block font-medium wrap-anywhere">
              {scene.name}
            </span>
            <span id={`${id}-about`} className="block text-xs text-ink-soft wrap-anywhere">
              {scene.description}
            </span>
          </span>
        </span>
      </label>
      {isChosen && (
        <div className="flex flex-wrap items-center gap-2 px-3 pb-3">
          <Button
            size="small"
            look="quiet"
            className="-ml-2"
            icon={<Pencil aria-hidden />}
            aria-expanded={isShown}
            aria-label={isShown ? strings.hideWordsOf(scene.name) : strings.changeWordsOf(scene.name)}
            onClick={() => setOpen(!isShown)}
          >
            {isShown ? strings.hideWords : strings.changeWords}
          </Button>
          {words !== undefined && <Badge tone="accent">{strings.changed}</Badge>}
        </div>
      )}
      {isShown && (
        <Suspense fallback={<Skeleton className="m-3 h-32" />}>
          <SceneWords scene={scene} words={words} fault={fault} onWords={onWords} />
        </Suspense>
      )}
    </li>
  );
}
