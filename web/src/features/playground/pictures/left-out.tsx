import { X } from "lucide-react";
import type { MouseEvent } from "react";
import { playgroundMoreStrings } from "../../../strings/playground-more.ts";
import { Button } from "../../../ui/button.tsx";
import { SmallPicture } from "./small-picture.tsx";
import { useKnownPictures } from "./use-known-pictures.ts";

export interface LeftOutProps {
  readonly ids: readonly string[];
  readonly error: string | undefined;
  readonly onChange: (ids: string[]) => void;
}

/** Pictures that are not wanted, each with its way back. */
export function LeftOut({ ids, error, onChange }: LeftOutProps) {
  const pictures = useKnownPictures(ids);
  const s = playgroundMoreStrings;
  /** The button that is pressed goes with its picture. */
  const change = (left: string[]) => (event: MouseEvent<HTMLElement>) => {
    event.currentTarget.closest("section")?.focus();
    onChange(left);
  };
  return (
    <section aria-label={s.leftOut} tabIndex={-1} className="outline-none">
      <div className="mb-1 flex items-center justify-between gap-3">
        <p className="text-sm font-medium">{s.leftOut}</p>
        {ids.length > 1 && (
          <Button look="quiet" size="small" onClick={change([])} className="-my-1.5">
            {s.bringAllBack}
          </Button>
        )}
      </div>
      {ids.length === 0 && <p className="text-sm text-ink-soft">{s.leftOutHelp}</p>}
      <ul className="flex flex-wrap gap-2">
        {ids.map((id) => {
          const known = pictures.get(id);
          const label = s.bringBack(known?.name ?? id);
          return (
            <li key={id}>
              <button
                type="button"
                aria-label={label}
                title={label}
                onClick={change(ids.filter((other) => other !== id))}
                className="group relative block overflow-hidden rounded-control border border-line"
              >
                <SmallPicture known={known} className="h-12 w-16" />
                <span className="absolute top-0.5 right-0.5 rounded-full bg-raised p-0.5 text-ink [&_svg]:size-3">
                  <X aria-hidden />
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      {error !== undefined && (
        <p role="alert" className="mt-1 text-sm text-bad">
          {error}
        </p>
      )}
    </section>
  );
}
