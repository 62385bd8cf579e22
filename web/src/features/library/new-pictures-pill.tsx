import { ArrowUp } from "lucide-react";
import { libraryStrings } from "../../strings/library.ts";

export interface NewPicturesPillProps {
  readonly count: number;
  onShow(): void;
}

/** New pictures wait here until somebody wants them: what is looked at does not move. */
export const NewPicturesPill = ({ count, onShow }: NewPicturesPillProps) => (
  <div role="status" className="pointer-events-none sticky top-18 z-20 h-0">
    {count > 0 && (
      <button
        type="button"
        onClick={onShow}
        className="pointer-events-auto mx-auto flex min-h-10 items-center gap-2 rounded-full bg-accent px-4 text-sm font-medium text-on-accent shadow-raised hover:bg-accent-strong"
      >
        <ArrowUp aria-hidden className="size-4" />
        {libraryStrings.newPictures(count)}
      </button>
    )}
  </div>
);
