import type { Preset } from "../../../../../shared/images.ts";
import { presets } from "../../../../../shared/presets.ts";
import { type Asked, defaults } from "../search-answer.ts";

const isPreset = (text: string | null): text is Preset => text !== null && Object.hasOwn(presets, text);

/** A number as it was written, also one that the endpoint will refuse: it says why. */
function numberOf(text: string | null, otherwise: number): number {
  const number = text === null || text.trim() === "" ? Number.NaN : Number(text);
  return Number.isFinite(number) ? number : otherwise;
}

/** What an address asks for. What makes no sense in it is taken as not said. */
export function readAsked(params: URLSearchParams): Asked {
  const size = params.get("size");
  return {
    query: params.get("q") ?? "",
    size: isPreset(size) ? size : defaults.size,
    limit: numberOf(params.get("limit"), defaults.limit),
    min_score: numberOf(params.get("min_score"), defaults.min_score),
  };
}

/** Writes what is asked into an address, leaving out what goes without saying. */
export function writeAsked(params: URLSearchParams, { query, size, limit, min_score }: Asked): void {
  const write = (name: string, value: string | number, otherwise: string | number) =>
    value === otherwise ? params.delete(name) : params.set(name, String(value));
  write("q", query, "");
  write("size", size, defaults.size);
  write("limit", limit, defaults.limit);
  write("min_score", min_score, defaults.min_score);
}
