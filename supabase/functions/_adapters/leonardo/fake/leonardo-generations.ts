import type { Order } from "./leonardo-requests.ts";

/** One piece of work, from its order to its picture. */
export interface Generation {
  readonly id: string;
  readonly order: Order;
  readonly createdAt: number;
  status: "PENDING" | "COMPLETE" | "FAILED";
  images: readonly { readonly id: string; readonly url: string; readonly nsfw: boolean }[];
  finishedAt: number | null;
}

/** As `GET /generations/:id` shows it. */
export function shown({ id, order, status, images, createdAt }: Generation) {
  return {
    generations_by_pk: {
      id,
      status,
      createdAt: new Date(createdAt).toISOString(),
      modelId: order.model,
      prompt: order.prompt,
      imageWidth: order.width,
      imageHeight: order.height,
      seed: order.seed,
      public: order.public,
      generated_images: images.map((image) => ({
        ...image,
        likeCount: 0,
        motionMP4URL: null,
        generated_image_variation_generics: [],
      })),
    },
  };
}
