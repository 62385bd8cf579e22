/** A picture, as far as its place in a batch goes. */
interface Placed {
  readonly prompt: string;
  readonly seed: number;
  /** The model that it was asked of, whichever made it in the end. */
  readonly askedModelId: string;
}

/**
 * The pictures of a batch in the order they are looked at: prompt by prompt, and of each the first of every model side by
 * side, then the second.
 */
export function sideBySide<Picture extends Placed>(
  pictures: readonly Picture[],
  prompts: readonly string[],
  modelIds: readonly string[],
): Picture[] {
  const promptAt = new Map(prompts.map((prompt, place) => [prompt, place]));
  const modelAt = new Map(modelIds.map((id, place) => [id, place]));
  const rounds = Map.groupBy(
    pictures.toSorted((a, b) => a.seed - b.seed),
    ({ prompt, askedModelId }) => `${askedModelId} ${prompt}`,
  );
  const placed = [...rounds.values()].flatMap((some) =>
    some.map((picture, round) => ({
      picture,
      place: [promptAt.get(picture.prompt) ?? 0, round, modelAt.get(picture.askedModelId) ?? modelAt.size] as const,
    })),
  );
  return placed
    .sort((a, b) => a.place[0] - b.place[0] || a.place[1] - b.place[1] || a.place[2] - b.place[2])
    .map(({ picture }) => picture);
}
