import { compareStrings as strings } from "../../../strings/compare.ts";
import { formatBytes, formatDuration } from "../../../strings/format.ts";
import { formatUsd } from "../../../strings/usd.ts";
import type { ComparedPicture } from "../read/compared-picture.ts";

interface FactsProps {
  readonly picture: ComparedPicture;
  /** Where those beside it were made of other words. */
  readonly hasPrompt: boolean;
}

/** What a picture took and is, in numbers. */
export function Facts({ picture, hasPrompt }: FactsProps) {
  const { seconds, usd, width, height, bytes, seed, hasSeed, model, prompt } = picture;
  const { facts, unknown } = strings;
  const lines: readonly (readonly [name: string, value: string, exact?: string])[] = [
    ...(model ? [[facts.seconds, seconds === null ? unknown : tenths(seconds)] as const] : []),
    ...(model ? [[facts.cost, formatUsd(usd), `$${usd}`] as const] : []),
    [facts.pixels, width && height ? strings.pixels(width, height) : unknown],
    [facts.bytes, bytes === null ? unknown : formatBytes(bytes)],
    ...(hasSeed ? [[facts.seed, String(seed)] as const] : []),
  ];
  return (
    <dl className="grid grid-cols-[repeat(auto-fill,minmax(5.5rem,1fr))] gap-x-3 gap-y-1 text-sm tabular-nums">
      {lines.map(([name, value, exact]) => (
        <div key={name} className="min-w-0">
          <dt className="text-xs text-ink-soft">{name}</dt>
          <dd title={exact} className="wrap-anywhere">
            {value}
          </dd>
        </div>
      ))}
      {hasPrompt && prompt && (
        <div className="col-span-full min-w-0">
          <dt className="text-xs text-ink-soft">{facts.prompt}</dt>
          <dd title={prompt} className="line-clamp-2 break-words">
            {prompt}
          </dd>
        </div>
      )}
    </dl>
  );
}

/** Quick models are told apart by tenths. */
const tenths = (seconds: number) => (seconds < 10 ? `${seconds.toFixed(1)} s` : formatDuration(seconds));
