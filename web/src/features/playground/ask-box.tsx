import { Images } from "lucide-react";
import { playgroundStrings } from "../../strings/playground.ts";
import { Button } from "../../ui/button.tsx";
import type { Asked } from "../searching/search-answer.ts";
import { SearchBox } from "../searching/search-box.tsx";
import { LikePicture } from "./pictures/like-picture.tsx";

export interface AskBoxProps {
  readonly asked: Asked;
  readonly onChange: (part: Partial<Asked>) => void;
  /** To words again. */
  readonly onWords: () => void;
  readonly onChoose: () => void;
  readonly errorOf: (field: keyof Asked) => string | undefined;
}

/** What is looked for: a sentence, or what is like a picture. */
export const AskBox = ({ asked, onChange, onWords, onChoose, errorOf }: AskBoxProps) =>
  asked.image_id === undefined ? (
    <div className="grid gap-2">
      <SearchBox value={asked.query ?? ""} onChange={(query) => onChange({ query })} error={errorOf("query")} />
      <Button
        look="quiet"
        size="small"
        icon={<Images aria-hidden />}
        onClick={onChoose}
        className="-ml-2.5 justify-self-start"
      >
        {playgroundStrings.byPicture}
      </Button>
    </div>
  ) : (
    <LikePicture id={asked.image_id} error={errorOf("image_id")} onChoose={onChoose} onWords={onWords} />
  );
