import { useMemo, useState } from "react";
import { type MockupSlug, mockups } from "../../../../shared/mockups.ts";
import { once, useKeys } from "../../lib/keyboard.ts";
import { mockupStrings as strings } from "../../strings/mockups.ts";
import { FileButtons } from "./panel/file-buttons.tsx";
import { PlacingFields } from "./panel/placing-fields.tsx";
import { QualityLine } from "./panel/quality-line.tsx";
import { SaveLine } from "./panel/save-line.tsx";
import type { LoadedPicture } from "./picture/load-picture.ts";
import type { MockupPicture } from "./picture/read-picture.ts";
import { asItFits, fittedSize } from "./placing/placement.ts";
import { usePlacing } from "./placing/use-placing.ts";
import { useSaving } from "./saving/use-saving.ts";
import { Spoken } from "./stage/spoken.tsx";
import { Stage } from "./stage/stage.tsx";
import type { Ground } from "./things/thing.ts";
import { thingOf } from "./things/things.ts";

interface MockupDeskProps {
  readonly picture: MockupPicture;
  readonly loaded: LoadedPicture;
  readonly on: MockupSlug;
  readonly ground: Ground;
}

/** A picture on a thing: placed, measured, saved. */
export function MockupDesk({ picture, loaded, on, ground }: MockupDeskProps) {
  const [isSnapping, setSnapping] = useState(true);
  const { print } = mockups.find(({ slug }) => slug === on)!;
  const thing = thingOf(on);
  const fitted = useMemo(() => fittedSize(loaded.size, print), [loaded, print]);
  const { state, saver, here } = useSaving(picture.id, on);
  const [initial] = useState(() => {
    const waiting = here.read();
    return waiting === undefined ? (picture.placements[on] ?? asItFits) : (waiting ?? asItFits);
  });
  const placing = usePlacing(initial, fitted, print, saver.change);
  useKeys({
    "0": once(placing.reset),
    f: once(placing.fit),
    "Shift+f": once(placing.fill),
    "Mod+z": placing.undo,
    "Mod+Shift+z": placing.redo,
    "Mod+y": placing.redo,
    z: placing.undo,
  });
  return (
    <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <div className="grid content-start gap-2">
        <Stage
          picture={loaded.preview}
          fitted={fitted}
          thing={thing}
          print={print}
          ground={ground}
          placing={placing}
          isSnapping={isSnapping}
        />
        <p className="text-center text-sm text-ink-soft pointer-coarse:hidden">{strings.hint}</p>
        <p className="hidden text-center text-sm text-ink-soft pointer-coarse:block">{strings.touchHint}</p>
        <Spoken placement={placing.now} />
      </div>
      <div className="grid content-start gap-6">
        <div className="grid gap-1">
          <p className="line-clamp-2 font-medium break-words" title={picture.name}>
            {picture.name}
          </p>
          <p className="text-sm text-ink-soft">{strings.printSize(print.width, print.height)}</p>
          <SaveLine state={state} onRetry={() => void saver.flush()} />
        </div>
        <PlacingFields placing={placing} isSnapping={isSnapping} onSnapping={setSnapping} />
        <QualityLine picture={loaded.size} placement={placing.now} print={print} />
        <FileButtons
          file={loaded.file}
          name={picture.name}
          thing={thing}
          print={print}
          placement={placing.now}
          ground={ground}
        />
      </div>
    </div>
  );
}
