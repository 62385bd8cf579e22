import { Plus } from "lucide-react";
import { useState } from "react";
import { useRowFocus } from "../../../lib/use-row-focus.ts";
import { recipeEditorStrings as strings } from "../../../strings/recipes-editor.ts";
import { Button } from "../../../ui/button.tsx";
import { useEditor } from "./editor-place.ts";
import { Group } from "./group.tsx";
import { moved } from "./moved.ts";
import { newOverlay, type OverlayDraft } from "./overlay-draft.ts";
import { OverlayRow } from "./overlay-row.tsx";
import { RemovedLine } from "./removed-line.tsx";

/** As many as a recipe may have. */
const mostOverlays = 10;

/** The texts that are set over the picture. */
export function OverlaysEditor() {
  const { draft, change, faultAt } = useEditor();
  const { overlays } = draft;
  const { list, focusNext } = useRowFocus();
  const set = (next: readonly OverlayDraft[]) => change({ overlays: next });
  const fault = faultAt("overlays");
  const [removed, setRemoved] = useState<{ readonly overlay: OverlayDraft; readonly at: number } | null>(null);
  function undo() {
    if (removed) set(overlays.toSpliced(removed.at, 0, removed.overlay));
    setRemoved(null);
  }
  return (
    <Group title={strings.overlays} help={strings.overlaysHelp}>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-2">
        {fault && (
          <p role="alert" className="text-sm text-bad">
            {fault}
          </p>
        )}
        <ol ref={list} className="grid grid-cols-[minmax(0,1fr)] gap-2">
          {overlays.map((overlay, at) => (
            <OverlayRow
              key={overlay.key}
              at={at}
              overlay={overlay}
              isLast={at === overlays.length - 1}
              onChange={(some) => set(overlays.with(at, { ...overlay, ...some }))}
              onMove={(by) => {
                focusNext(at + by, by < 0 ? "up" : "down");
                set(moved(overlays, at, at + by));
              }}
              onRemove={() => {
                setRemoved({ overlay, at });
                focusNext(at, "remove");
                set(overlays.filter((_, index) => index !== at));
              }}
            />
          ))}
        </ol>
        <Button
          size="small"
          icon={<Plus aria-hidden />}
          disabled={overlays.length >= mostOverlays}
          className="w-fit"
          onClick={() => {
            focusNext(overlays.length, "name");
            set([...overlays, newOverlay()]);
          }}
        >
          {strings.addOverlay}
        </Button>
        <RemovedLine name={removed && strings.overlay(removed.at + 1)} onUndo={undo} />
      </div>
    </Group>
  );
}
