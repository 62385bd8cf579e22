import { useRefresh } from "../live/use-refresh.ts";

const concerns = { images: () => false, jobs: () => true, kinds: () => true, providers: () => true };

/** Has everything on the screen asked for anew while jobs change. */
export const useJobsRefresh = (): void => useRefresh(["jobs"], concerns);
