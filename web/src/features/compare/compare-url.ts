import { paths } from "../../lib/paths.ts";
import { isUuid } from "../../lib/uuid.ts";

export const views = ["grid", "slider", "flip"] as const;
export type View = (typeof views)[number];

const panels = ["new", "keys"] as const;

/** All that the address of the screen holds. */
export interface CompareUrl {
  /** Whose pictures are compared, prompt by prompt; */
  readonly batches: readonly string[];
  /** or these pictures, where there are any. */
  readonly pictures: readonly string[];
  /** Which prompt of the batches, from 0. */
  readonly step: number;
  readonly view: View;
  /** The places of the two that are laid over each other; null: the first two. */
  readonly pair: readonly [number, number] | null;
  readonly open: (typeof panels)[number] | null;
}

export const mostBatches = 4;
export const mostPictures = 12;

/** Reads what it knows and ignores the rest: an address may be typed by hand. */
export function parseCompareUrl(params: URLSearchParams): CompareUrl {
  const ids = (texts: readonly string[], most: number) =>
    [...new Set(texts.map((text) => text.trim().toLowerCase()))].filter(isUuid).slice(0, most);
  const at = /^[1-9]\d{0,4}$/.test(params.get("at") ?? "") ? Number(params.get("at")) : 1;
  return {
    batches: ids(params.getAll("batch"), mostBatches),
    pictures: ids(
      params.getAll("pictures").flatMap((text) => text.split(",")),
      mostPictures,
    ),
    step: at - 1,
    view: views.find((view) => view === params.get("view")) ?? "grid",
    pair: pairOf(params.get("between")),
    open: panels.find((panel) => panel === params.get("open")) ?? null,
  };
}

/** What is as usual is left out. */
export function formatCompareUrl({ batches, pictures, step, view, pair, open }: CompareUrl): URLSearchParams {
  const params = new URLSearchParams();
  if (pictures.length > 0) params.set("pictures", pictures.join(","));
  else for (const batch of batches) params.append("batch", batch);
  if (step > 0) params.set("at", String(step + 1));
  if (view !== "grid") params.set("view", view);
  if (pair) params.set("between", pair.map((place) => place + 1).join(","));
  if (open) params.set("open", open);
  return params;
}

const nothing: CompareUrl = { batches: [], pictures: [], step: 0, view: "grid", pair: null, open: null };

/** The address of a comparison that is looked at from its beginning. */
export const comparePath = (compared: Partial<CompareUrl>): string => {
  const params = formatCompareUrl({ ...nothing, ...compared });
  return params.size > 0 ? `${paths.compare}?${params}` : paths.compare;
};

function pairOf(text: string | null): readonly [number, number] | null {
  const [, one, other] = /^([1-9]\d?),([1-9]\d?)$/.exec(text ?? "") ?? [];
  return one && other && one !== other ? [Number(one) - 1, Number(other) - 1] : null;
}
