import type { LibraryPage } from "../../../../../shared/library.ts";
import { queryClient } from "../../../lib/query-client.ts";
import { listImages } from "./list-images.ts";
import type { ListRequest } from "./list-request.ts";

/** The first page of a list. It tells the moment as of which all others are read. */
interface ListHead extends LibraryPage {
  readonly request: ListRequest;
}

/** Requests that are to be answered as of now. */
const wantedNow = new WeakSet<ListRequest>();

/** Whoever asks for a list again asks for the same one: what came since would move what somebody looks at. */
export async function readHead(request: ListRequest, signal: AbortSignal): Promise<ListHead> {
  const known = queryClient.getQueryData<ListHead>(["images", "list", request]);
  const moment = wantedNow.has(request) ? undefined : known?.as_of;
  const page = await listImages(request, 0, signal, moment);
  wantedNow.delete(request);
  return { request, ...page, as_of: moment ?? page.as_of };
}

/** Has what is shown of every list read again, as of its moment. */
export async function rereadLists(): Promise<void> {
  const keys = ["list", "page", "places", "panel", "new"];
  await Promise.all(keys.map((key) => queryClient.invalidateQueries({ queryKey: ["images", key] })));
}

/** Has a list taken anew, with what has come since. */
export async function renewList(request: ListRequest): Promise<void> {
  wantedNow.add(request);
  await rereadLists();
}
