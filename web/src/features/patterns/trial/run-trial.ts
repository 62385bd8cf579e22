import { queryOptions } from "@tanstack/react-query";
import type { OutputOf } from "../../../../../shared/contract.ts";
import type { AcceptedMany, JobStatus, jobs } from "../../../../../shared/extractions.ts";
import { callFunction } from "../../../lib/call-function.ts";
import type { Chosen } from "../pictures/chosen.ts";
import { patternsKey } from "../read-patterns.ts";
import { pictureText } from "./picture-text.ts";

/** Sends the pictures to each version of a pattern; answers the id of what was sent to each, in their order. Throws a `Failure`. */
export async function runTrial(pattern: string, versions: readonly number[], chosen: readonly Chosen[]) {
  const images = await Promise.all(
    chosen.map(async ({ id, name, file }) =>
      file ? { image: await pictureText(file), name } : { image_id: id, name },
    ),
  );
  const ids: string[] = [];
  for (const version of versions) {
    const sent = await callFunction<AcceptedMany>("POST", `ingest/${pattern}`, { version, images });
    ids.push(sent.ingest_id);
  }
  return ids;
}

const pollMilliseconds = 2_000;

export const isOver = ({ status }: JobStatus): boolean => status !== "queued" && status !== "running";

/** What became of pictures that were sent together, in their order; asked for again until all are done. */
export const runOptions = (ingest: string) =>
  queryOptions({
    queryKey: [...patternsKey, "run", ingest],
    queryFn: async () =>
      (await callFunction<OutputOf<typeof jobs>>("GET", `jobs?ingest_id=${encodeURIComponent(ingest)}&limit=100`)).jobs,
    refetchInterval: ({ state }) => (state.data?.every(isOver) ? false : pollMilliseconds),
  });
