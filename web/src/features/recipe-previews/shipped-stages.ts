const files = import.meta.glob<string>("./stages/*.jpg", { query: "?no-inline", import: "default", eager: true });

/** The address of a small picture of the empty stage of a scene that comes with Larder; null for other recipes. */
export const shippedStage = (slug: string): string | null => files[`./stages/${slug}.jpg`] ?? null;
