import type { ComparedPicture } from "./compared-picture.ts";
import type { ComparedBatch } from "./steps.ts";

type Placed = Pick<ComparedPicture, "id" | "batchId" | "askedModelId" | "seed">;

/** Batch by batch, and of each model by model; the same place is the same model for every prompt. */
export function inBatchOrder<Picture extends Placed>(
  pictures: readonly Picture[],
  batches: readonly ComparedBatch[],
): Picture[] {
  const placeOf = ({ batchId, askedModelId, seed }: Placed): readonly [number, number, number] => {
    const batch = batches.findIndex(({ id }) => id === batchId);
    return [batch, batches[batch]?.modelIds.indexOf(askedModelId ?? "") ?? 0, seed];
  };
  return pictures
    .map((picture) => ({ picture, place: placeOf(picture) }))
    .sort((a, b) => a.place[0] - b.place[0] || a.place[1] - b.place[1] || a.place[2] - b.place[2])
    .map(({ picture }) => picture);
}

/** As they are named in the address. */
export const inNamedOrder = <Picture extends Placed>(pictures: readonly Picture[], ids: readonly string[]): Picture[] =>
  pictures.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
