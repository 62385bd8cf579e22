import type { Preset } from "../../../../../shared/images.ts";
import { presets } from "../../../../../shared/presets.ts";
import { type Asked, defaults } from "../search-answer.ts";

/** Of each parameter that is said in a text, the name in an address. */
const texts = {
  query: "q",
  image_id: "image_id",
  color: "color",
  category: "category",
  site_id: "site_id",
  locale: "locale",
  cursor: "cursor",
} as const;
/** Those that are several texts: each stands in the address under the same name. */
const lists = ["palette", "tags", "exclude_ids"] as const;
const orientations = ["landscape", "portrait", "square"] as const;

const isPreset = (text: string | null): text is Preset => text !== null && Object.hasOwn(presets, text);

/** A number as it was written, also one that the endpoint will refuse: it says why. */
function numberOf(text: string | null, otherwise: number): number {
  const number = text === null || text.trim() === "" ? Number.NaN : Number(text);
  return Number.isFinite(number) ? number : otherwise;
}

/** What an address asks for, in an order of its own. What makes no sense in it is taken as not said. */
export function readAsked(params: URLSearchParams): Asked {
  const text = (name: keyof typeof texts) => {
    const value = params.get(texts[name]);
    return value ? { [name]: value } : {};
  };
  const list = (name: (typeof lists)[number]) => {
    const values = params.getAll(name).filter(Boolean);
    return values.length > 0 ? { [name]: values } : {};
  };
  const size = params.get("size");
  const orientation = orientations.find((name) => name === params.get("orientation"));
  return {
    ...text("query"),
    ...text("image_id"),
    size: isPreset(size) ? size : defaults.size,
    limit: numberOf(params.get("limit"), defaults.limit),
    min_score: numberOf(params.get("min_score"), defaults.min_score),
    ...(orientation && { orientation }),
    ...text("color"),
    ...list("palette"),
    ...list("tags"),
    ...text("category"),
    ...list("exclude_ids"),
    ...text("site_id"),
    ...text("locale"),
    ...text("cursor"),
  };
}

/** Writes what is asked into an address, leaving out what goes without saying. */
export function writeAsked(params: URLSearchParams, asked: Asked): void {
  const write = (name: string, values: readonly (string | number)[]) => {
    params.delete(name);
    for (const value of values) params.append(name, String(value));
  };
  for (const [field, name] of Object.entries(texts)) {
    const text = asked[field as keyof typeof texts];
    write(name, text ? [text] : []);
  }
  for (const name of lists) write(name, asked[name] ?? []);
  for (const name of ["size", "limit", "min_score"] as const) {
    write(name, asked[name] === defaults[name] ? [] : [asked[name]]);
  }
  write("orientation", asked.orientation ? [asked.orientation] : []);
}
