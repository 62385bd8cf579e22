import { Images, X } from "lucide-react";
import { playgroundMoreStrings } from "../../../strings/playground-more.ts";
import { Button } from "../../../ui/button.tsx";
import { IconButton } from "../../../ui/icon-button.tsx";
import { SmallPicture } from "./small-picture.tsx";
import { useKnownPictures } from "./use-known-pictures.ts";

export interface LikePictureProps {
  readonly id: string;
  readonly error: string | undefined;
  readonly onChoose: () => void;
  readonly onWords: () => void;
}

/** The picture that others are to be like, in place of the sentence. */
export default function LikePicture({ id, error, onChoose, onWords }: LikePictureProps) {
  const known = useKnownPictures([id]).get(id);
  const s = playgroundMoreStrings;
  return (
    <section aria-label={s.like}>
      <div className="flex min-h-20 items-center gap-4 max-sm:gap-2 rounded-card border border-line-strong bg-raised p-2 pr-1.5">
        <SmallPicture known={known} className="aspect-4/3 w-20 shrink-0 rounded-control" />
        <div className="min-w-0 flex-1">
          <p className="text-sm text-ink-soft">{s.like}</p>
          <p className="truncate text-lg">{known?.name ?? id}</p>
        </div>
        <Button size="small" onClick={onChoose} className="max-sm:hidden">
          {s.chooseOther}
        </Button>
        <IconButton label={s.chooseOther} icon={<Images aria-hidden />} onClick={onChoose} className="sm:hidden" />
        <IconButton label={s.toWords} icon={<X aria-hidden />} onClick={onWords} />
      </div>
      {error !== undefined && (
        <p role="alert" className="mt-1 text-sm text-bad">
          {error}
        </p>
      )}
    </section>
  );
}
