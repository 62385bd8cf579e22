import { pictureUsedStrings as strings } from "../../../strings/picture-used.ts";

/** What becomes of a picture that is rejected while sites show it. */
export const RejectNote = ({ sites }: { readonly sites: number }) =>
  sites > 0 && <p className="rounded-control bg-warn-soft px-3 py-2 text-sm text-warn">{strings.rejectKeeps(sites)}</p>;
