const functions = "https://project.supabase.co/functions/v1";
const studio = "https://project.supabase.co/storage/v1/object/sign/studio";
const ownerId = "0197c2d4-5b0a-4c2e-8f11-9a6b2d8e4c77";
const productId = "0197c2d4-8b40-4c11-b8e5-5e0c3a1f7d20";
const photoId = "0197c2d4-6f1e-4a53-9f0b-2d1c7f3a8e51";
const cutOutId = "0197c2d4-6f1e-4a53-9f0b-2d1c7f3a8e52";
const sceneId = "0197c2d4-6f1e-4a53-9f0b-2d1c7f3a8e53";
const failedId = "0197c2d4-6f1e-4a53-9f0b-2d1c7f3a8e54";
const fileOf = (imageId: string, ending: string) =>
  `${studio}/${ownerId}/${imageId}/full_res-4f0c9d1e2a3b5c6d.${ending}?token=…`;

const scene = {
  image_id: sceneId,
  status: "ready",
  url: fileOf(sceneId, "jpg"),
  width: 1024,
  height: 1024,
  error: null,
  position: 0,
  recipe: "scene-velvet",
  name: "Velvet cushion",
  prompt: "An empty deep green velvet cushion, nothing on it",
  model_id: "gpt-image-2.5-flare",
  fidelity: { passed: true, difference: 0.012, overlap: 0.998 },
  cost_usd: "0.011",
};
const failed = {
  ...scene,
  image_id: failedId,
  status: "failed",
  url: null,
  width: null,
  height: null,
  error: { code: "provider_unavailable", detail: "The provider does not answer at the moment" },
  position: 1,
  recipe: "scene-marble",
  name: "Marble",
  prompt: "An empty slab of white marble, nothing on it",
  fidelity: null,
  cost_usd: "0",
};
const listed = {
  id: productId,
  title: "Moonstone ring",
  kind: "jewelry",
  status: "ready",
  error: null,
  run: 1,
  is_test: false,
  created_at: "2026-11-21T08:00:00Z",
  finished_at: "2026-11-21T08:00:14Z",
  photo: { image_id: photoId, status: "ready", url: fileOf(photoId, "jpg"), width: 2048, height: 1536, error: null },
  cut_out: {
    image_id: cutOutId,
    status: "ready",
    url: fileOf(cutOutId, "png"),
    width: 812,
    height: 744,
    error: null,
    model_id: "runware-bria-rmbg-2",
    reused: false,
  },
  scenes: [scene, failed],
  cover_url: scene.url,
  scene_urls: [scene.url],
  cost_usd: "0.029",
};

/** Requests, by the name of their schema. */
export const productRequests: Record<string, Record<string, { summary: string; value: Record<string, unknown> }>> = {
  NewProduct: {
    usual: {
      summary: "The four scenes of its kind",
      value: { image_url: "https://shop.example/ring.jpg", title: "Moonstone ring", kind: "jewelry" },
    },
    chosen: {
      summary: "Two scenes, one of them in other words, for 20 cents at most",
      value: {
        image_id: photoId,
        title: "Rye loaf",
        kind: "food",
        scenes: ["scene-slate", "scene-farmhouse"],
        prompts: { "scene-slate": "An empty dark slate board with flour dust, nothing on it, light from the left" },
        max_usd: "0.2",
      },
    },
  },
  ProductRun: {
    same: { summary: "The same once more, of the same cut-out", value: {} },
    other: {
      summary: "Other scenes, of another photo",
      value: { image_url: "https://shop.example/ring-2.jpg", scenes: ["scene-velvet"] },
    },
  },
};

/** Answers, by the name of their schema. */
export const productAnswers: Record<string, unknown> = {
  BegunProduct: {
    product_id: productId,
    status_url: `${functions}/products/${productId}`,
    photo_url: fileOf(photoId, "jpg"),
    estimated_usd: "0.062",
  },
  Product: { ...listed, earlier_scenes: [] },
  ProductList: { products: [listed], next_cursor: null },
};
