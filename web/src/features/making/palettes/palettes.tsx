import { failureOf } from "../../../lib/failure.ts";
import { notify } from "../../../lib/notify.ts";
import { paletteStrings as strings } from "../../../strings/making-palettes.ts";
import { FailureMessage } from "../../../ui/failure-message.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { usePerson } from "../../session/session.ts";
import { PaletteRow } from "./palette-row.tsx";
import { SavePalette } from "./save-palette.tsx";
import { usePalettes } from "./use-palettes.ts";

interface PalettesProps {
  readonly colors: readonly string[];
  readonly onChoose: (colors: readonly string[]) => void;
}

/** Saved colours: to choose, to save the chosen ones as, to remove what is one's own. */
export default function Palettes({ colors, onChoose }: PalettesProps) {
  const { id: personId } = usePerson();
  const { palettes, save, remove } = usePalettes();

  function choose(name: string, chosen: readonly string[]) {
    onChoose(chosen);
    const action = { label: strings.undo, onClick: () => onChoose(colors) };
    if (colors.length > 0) void notify.tell(strings.paletteUsed(name), { action, id: "palette" });
  }

  if (palettes.error) return <FailureMessage error={palettes.error} onRetry={() => void palettes.refetch()} />;
  if (!palettes.data) return <Skeleton className="mt-2 h-24" />;
  const fault = save.error && failureOf(save.error);
  return (
    <div className="mt-2 grid gap-3">
      {palettes.data.length === 0 && <p className="text-sm text-ink-soft">{strings.noPalettes}</p>}
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(11rem,1fr))] gap-2">
        {palettes.data.map((palette) => (
          <PaletteRow
            key={palette.id}
            palette={palette}
            onUse={() => choose(palette.name, palette.colors)}
            {...(palette.owner_id === personId && { onRemove: () => remove.mutate(palette) })}
          />
        ))}
      </ul>
      {colors.length > 0 && (
        <SavePalette
          isBusy={save.isPending}
          fault={fault?.kind === "conflict" ? strings.paletteTwice : fault?.message}
          onEdit={save.reset}
          onSave={(name) => save.mutateAsync({ name, colors: [...colors] })}
        />
      )}
    </div>
  );
}
