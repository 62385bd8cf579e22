import type { WeighedTag } from "./weigh-tags.ts";

const longestTag = 50;
const weakBelow = 0.75;

/**
 * The surest tags, each once, at most `max`. Weak ones only fill up to `min`: beside richer evidence they would be noise.
 * What the words say and the pixels confirm is surer than either alone.
 */
export function chooseTags(
  fromWords: readonly WeighedTag[],
  fromPixels: readonly WeighedTag[],
  { min, max }: { readonly min: number; readonly max: number },
): WeighedTag[] {
  const best = new Map<string, WeighedTag>();
  for (const tags of [fromWords, fromPixels]) {
    for (const [tag, candidate] of strongest(tags)) best.set(tag, confirm(best.get(tag), candidate));
  }
  const sorted = [...best.values()].sort((one, other) => other.confidence - one.confidence);
  const strong = sorted.filter((tag) => tag.confidence >= weakBelow).length;
  return sorted.slice(0, Math.min(max, Math.max(strong, min)));
}

function strongest(tags: readonly WeighedTag[]): Map<string, WeighedTag> {
  const best = new Map<string, WeighedTag>();
  for (const candidate of tags) {
    const known = best.get(candidate.tag);
    if (candidate.tag.length > longestTag || (known && known.confidence >= candidate.confidence)) continue;
    best.set(candidate.tag, { ...candidate, confidence: Math.round(candidate.confidence * 1000) / 1000 });
  }
  return best;
}

function confirm(said: WeighedTag | undefined, seen: WeighedTag): WeighedTag {
  if (!said) return seen;
  return {
    tag: seen.tag,
    confidence: Math.min(0.99, Math.round((Math.max(said.confidence, seen.confidence) + 0.02) * 1000) / 1000),
    evidence: `${said.evidence}; ${seen.evidence}`,
  };
}
