import { useMutation } from "@tanstack/react-query";
import { ask } from "../../../lib/ask.ts";
import { failureOf } from "../../../lib/failure.ts";
import { notify } from "../../../lib/notify.ts";
import { queryClient } from "../../../lib/query-client.ts";
import { supabase } from "../../../lib/supabase.ts";
import { productStrings as strings } from "../../../strings/products-one.ts";
import { productListKey, productsKey } from "../read-products.ts";

const onError = (error: Error) => void notify.failed(failureOf(error).message);

/** Sends a part round again that failed. */
export const useRetryPart = () =>
  useMutation({
    mutationFn: (image_id: string) => ask(supabase.rpc("retry_images", { image_ids: [image_id] })),
    onSuccess: (retried) => {
      if (retried.length === 0) void notify.tell(strings.nothingToRetry);
      return queryClient.invalidateQueries({ queryKey: productsKey });
    },
    onError,
  });

export const useRename = (id: string, onDone: () => void) =>
  useMutation({
    mutationFn: async (title: string) => void (await ask(supabase.rpc("rename_product", { id, title }))),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: productsKey });
      onDone();
    },
  });

export const useDelete = (id: string, onDone: () => void) =>
  useMutation({
    mutationFn: async () => void (await ask(supabase.rpc("delete_product", { id }))),
    onSuccess: () => {
      void notify.done(strings.deleted);
      onDone();
      // The product itself is not asked for again: there is none.
      return queryClient.invalidateQueries({ queryKey: productListKey });
    },
    onError,
  });
