import { ask } from "../../../lib/ask.ts";
import { notify } from "../../../lib/notify.ts";
import { queryClient } from "../../../lib/query-client.ts";
import { supabase } from "../../../lib/supabase.ts";
import { pictureUsedStrings as strings } from "../../../strings/picture-used.ts";
import { orAnswerLost } from "../../editing/verbs/answer-lost.ts";

/** Takes a picture from search and from every site that uses it. Nothing brings it back there. Throws a `Failure`. */
export async function takeDown(id: string): Promise<void> {
  try {
    await orAnswerLost(() => Promise.resolve(ask(supabase.rpc("take_down_images", { image_ids: [id] }))));
    void notify.done(strings.takenDown, { id, detail: strings.takenDownDetail });
  } finally {
    void queryClient.invalidateQueries({ queryKey: ["images"] });
  }
}
