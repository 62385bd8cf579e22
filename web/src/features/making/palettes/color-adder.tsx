import { Plus } from "lucide-react";
import { useId, useState } from "react";
import { readHex } from "../../../lib/hex-color.ts";
import { makingStrings as strings } from "../../../strings/making.ts";
import { Button } from "../../../ui/button.tsx";
import { ColorWell } from "../../../ui/color-well.tsx";
import { controlLook } from "../../../ui/field.tsx";
import { mostColors } from "../values.ts";

const start = "#f4d35e";

interface ColorAdderProps {
  readonly colors: readonly string[];
  readonly onAdd: (hex: string) => void;
}

/** Another colour, picked or written. */
export function ColorAdder({ colors, onAdd }: ColorAdderProps) {
  const id = useId();
  const [written, setWritten] = useState("");
  const [fault, setFault] = useState<string>();
  const isFull = colors.length >= mostColors;

  function add() {
    const hex = readHex(written);
    if (!hex || colors.includes(hex)) return setFault(hex ? strings.colorTwice : strings.notHex);
    onAdd(hex);
    setWritten("");
  }

  if (isFull) return <p className="text-sm text-ink-soft">{strings.colorsFull}</p>;
  return (
    <div>
      <div className="flex items-center gap-2">
        <ColorWell
          label={strings.pickColor}
          value={readHex(written) ?? start}
          onChange={(event) => setWritten(event.target.value)}
          className="size-10"
        />
        <input
          type="text"
          aria-label={strings.hex}
          aria-invalid={fault !== undefined}
          aria-describedby={fault && id}
          value={written}
          placeholder={start}
          spellCheck={false}
          autoComplete="off"
          className={`${controlLook} max-w-36 font-mono text-sm`}
          onChange={(event) => {
            setWritten(event.target.value);
            setFault(undefined);
          }}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || event.ctrlKey || event.metaKey) return;
            event.preventDefault();
            add();
          }}
        />
        <Button icon={<Plus aria-hidden />} disabled={written.trim() === ""} onClick={add}>
          {strings.add}
        </Button>
      </div>
      {fault && (
        <p id={id} role="alert" className="mt-1 text-sm text-bad">
          {fault}
        </p>
      )}
    </div>
  );
}
