import { Pencil, Trash2 } from "lucide-react";
import { useState } from "react";
import { generateValueStrings as strings } from "../../../strings/generate-values.ts";
import { IconButton } from "../../../ui/icon-button.tsx";
import { NameInput } from "./name-input.tsx";
import type { TokenSet } from "./use-token-sets.ts";

interface TokenSetRowProps {
  readonly set: TokenSet;
  readonly onUse: () => void;
  /** Rejected when it is not renamed. */
  readonly onRename: (name: string) => Promise<unknown>;
  readonly onRemove: () => void;
}

/** Saved values: pressed they fill the form. */
export function TokenSetRow({ set: { name, tokens }, onUse, onRename, onRemove }: TokenSetRowProps) {
  const [isRenamed, setRenamed] = useState(false);
  if (isRenamed)
    return (
      <li className="p-2">
        <NameInput
          label={strings.newSetName}
          start={name}
          action={strings.save}
          onName={async (next) => {
            if (next !== name) await onRename(next);
            setRenamed(false);
          }}
          onCancel={() => setRenamed(false)}
        />
      </li>
    );
  return (
    <li className="flex items-center">
      <button
        type="button"
        aria-label={strings.fillFrom(name)}
        title={Object.entries(tokens)
          .map(([key, value]) => `${key}: ${value}`)
          .join("\n")}
        className="min-w-0 flex-1 rounded-control px-3 py-2 text-left text-sm hover:bg-inset"
        onClick={onUse}
      >
        <span className="block truncate">{name}</span>
        <span className="block text-ink-soft">{strings.count(Object.keys(tokens).length)}</span>
      </button>
      <IconButton label={strings.renameSet(name)} icon={<Pencil aria-hidden />} onClick={() => setRenamed(true)} />
      <IconButton label={strings.removeSet(name)} icon={<Trash2 aria-hidden />} onClick={onRemove} />
    </li>
  );
}
