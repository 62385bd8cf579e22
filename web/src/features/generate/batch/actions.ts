import { useMutation } from "@tanstack/react-query";
import { ask } from "../../../lib/ask.ts";
import { failureOf } from "../../../lib/failure.ts";
import { notify } from "../../../lib/notify.ts";
import { queryClient } from "../../../lib/query-client.ts";
import { supabase } from "../../../lib/supabase.ts";
import { batchStrings as strings } from "../../../strings/generate-batch.ts";

const refresh = () => queryClient.invalidateQueries({ queryKey: ["batches"] });
const onError = (error: Error) => void notify.failed(strings.didNotWork, { detail: failureOf(error).message });

/** Stops the work on pictures. */
export const useCancelPictures = () =>
  useMutation({
    mutationFn: (image_ids: string[]) => ask(supabase.rpc("cancel_images", { image_ids })),
    onSuccess: (cancelled) => {
      if (cancelled.length === 0) void notify.tell(strings.nothingToCancel);
      return refresh();
    },
    onError,
  });

/** Sends failed pictures round again. */
export const useRetryPictures = () =>
  useMutation({
    mutationFn: (image_ids: string[]) => ask(supabase.rpc("retry_images", { image_ids })),
    onSuccess: (retried) => {
      if (retried.length === 0) void notify.tell(strings.nothingToRetry);
      return refresh();
    },
    onError,
  });

/** Stops what of a batch is not drawn yet; what is drawn is finished. */
export const useCancelBatch = () =>
  useMutation({
    mutationFn: (batch_id: string) => ask(supabase.rpc("cancel_batch", { batch_id })),
    onSuccess: (count) => {
      void notify.done(count === 0 ? strings.nothingToCancel : strings.cancelledRest(count));
      return refresh();
    },
    onError,
  });
