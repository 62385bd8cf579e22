import { type Mark, marksOf } from "./prompt-marks.ts";

/** How what is marked in a prompt looks. */
export const markLooks: Record<Exclude<Mark, null>, string> = {
  slot: "rounded-sm bg-accent-soft text-accent-strong",
  unknown: "rounded-sm bg-warn-soft text-warn",
  variation: "rounded-sm bg-good-soft text-good",
};

interface PromptTextProps {
  readonly text: string;
  /** Of what fills it. */
  readonly names: ReadonlySet<string>;
}

/** A prompt to be read, its places and variations marked. */
export const PromptText = ({ text, names }: PromptTextProps) => (
  <p className="rounded-control bg-inset p-3 text-sm leading-relaxed whitespace-pre-wrap wrap-anywhere">
    {marksOf(text, names).map(({ text: part, mark }, at) =>
      mark === null ? (
        part
      ) : (
        // biome-ignore lint/suspicious/noArrayIndexKey: it is drawn anew with every change
        <mark key={at} className={markLooks[mark]}>
          {part}
        </mark>
      ),
    )}
  </p>
);
