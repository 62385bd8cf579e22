import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { ask } from "../../../lib/ask.ts";
import { supabase } from "../../../lib/supabase.ts";
import { useChanges, usePollInterval } from "../../live/live.ts";
import type { PictureList } from "./use-picture-list.ts";

/** A batch changes pictures many times a second: they are counted at most this often. */
const restMilliseconds = 2_000;

/** How many pictures match that the list does not have: they came after it, or came to match it, such as by getting ready. */
export function useNewPictures({ request: { filter, sort }, asOf, total, isOutdated }: PictureList): number {
  const [changes, setChanges] = useState(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const interval = usePollInterval();
  useChanges("images", () => {
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      setChanges((count) => count + 1);
    }, restMilliseconds);
  });
  useEffect(() => () => clearTimeout(timer.current), []);

  const { data } = useQuery({
    queryKey: ["images", "new", filter, asOf, changes],
    queryFn: async ({ signal }) => {
      const from = [filter.from, asOf!]
        .filter((day) => day !== undefined)
        .sort(byInstant)
        .at(-1)!;
      const count = async (counted: typeof filter) => {
        const args = { filter: counted, sort, skip: 0, take: 1 };
        const page = await ask(supabase.rpc("list_images", args).abortSignal(signal));
        return (page as unknown as { total: number }).total;
      };
      const isNarrowed = Object.keys(filter).length > 0;
      const [since, now] = await Promise.all([count({ ...filter, from }), isNarrowed ? count(filter) : 0]);
      return { asOf, count: Math.max(since, now - (total ?? 0)) };
    },
    enabled: asOf !== null && !isOutdated && (changes > 0 || interval !== false),
    placeholderData: (last) => last,
    refetchInterval: interval,
    gcTime: 0,
  });
  return data?.asOf === asOf ? (data?.count ?? 0) : 0;
}

const byInstant = (one: string, other: string) => new Date(one).getTime() - new Date(other).getTime();
