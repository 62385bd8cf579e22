import { queryClient } from "../../../lib/query-client.ts";
import { type PictureDetails, readNewest, readPictureDetails } from "./picture-details.ts";

const noun = ["images", "picture"] as const;

export const detailsKey = (id: string) => [...noun, id] as const;

/** What is known of a picture; null for one that is gone, undefined if nobody has asked yet. */
export const knownDetails = (id: string) => queryClient.getQueryData<PictureDetails | null>(detailsKey(id));

/** Shows a change before it is saved. Answers how to take it back. */
export function changeDetails(id: string, change: (picture: PictureDetails) => PictureDetails): () => void {
  const before = knownDetails(id);
  void queryClient.cancelQueries({ queryKey: detailsKey(id) });
  queryClient.setQueryData<PictureDetails | null>(detailsKey(id), (picture) => picture && change(picture));
  return () => queryClient.setQueryData(detailsKey(id), before);
}

/** Those that are on the screen are read again, the others when they come back to it. */
export function forgetDetails(ids: readonly string[]): void {
  if (ids.length === 0) void queryClient.invalidateQueries({ queryKey: noun });
  for (const id of ids) void queryClient.invalidateQueries({ queryKey: detailsKey(id) });
}

/** Reads a picture anew. Throws a `Failure`. */
export const refreshDetails = (id: string): Promise<PictureDetails | null> =>
  queryClient.fetchQuery({ queryKey: detailsKey(id), queryFn: () => readDetails(id), staleTime: 0 });

export async function readDetails(id: string): Promise<PictureDetails | null> {
  return (await readPictureDetails([id]))[0] ?? null;
}

/** Reads those that are not known yet, together. Throws a `Failure`. */
export async function loadDetails(ids: readonly string[]): Promise<PictureDetails[]> {
  const missing = ids.filter((id) => knownDetails(id) === undefined);
  const read = missing.length > 0 ? await readPictureDetails(missing) : [];
  for (const picture of read) queryClient.setQueryData(detailsKey(picture.id), picture);
  return ids.flatMap((id) => knownDetails(id) ?? []);
}

/** Reads the newest pictures with this status, of one batch if it is given. Throws a `Failure`. */
export async function loadNewest(...asked: Parameters<typeof readNewest>): Promise<PictureDetails[]> {
  const newest = await readNewest(...asked);
  for (const picture of newest) queryClient.setQueryData(detailsKey(picture.id), picture);
  return newest;
}
