import { Images } from "lucide-react";
import { Suspense, useState } from "react";
import { lazyPart } from "../../lib/lazy-part.ts";
import { playgroundStrings } from "../../strings/playground.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import type { Asked } from "../searching/search-answer.ts";
import { SearchBox } from "../searching/search-box.tsx";

const LikePicture = lazyPart(() => import("./pictures/like-picture.tsx"));

export interface AskBoxProps {
  readonly asked: Asked;
  readonly onChange: (part: Partial<Asked>) => void;
  /** To words again. */
  readonly onWords: () => void;
  readonly onChoose: () => void;
  readonly errorOf: (field: keyof Asked) => string | undefined;
}

/** What is looked for: a sentence, or what is like a picture. */
export function AskBox({ asked, onChange, onWords, onChoose, errorOf }: AskBoxProps) {
  const [hasReturned, setReturned] = useState(false);
  return asked.image_id === undefined ? (
    <SearchBox
      autoFocus={hasReturned}
      value={asked.query ?? ""}
      onChange={(query) => onChange({ query })}
      error={errorOf("query")}
      action={<IconButton label={playgroundStrings.byPicture} icon={<Images aria-hidden />} onClick={onChoose} />}
    />
  ) : (
    <Suspense fallback={<Skeleton className="h-20" />}>
      <LikePicture id={asked.image_id} error={errorOf("image_id")} onChoose={onChoose} onWords={returnToWords} />
    </Suspense>
  );

  function returnToWords() {
    setReturned(true);
    onWords();
  }
}
