export interface Screen {
  readonly name: string;
  readonly path: string;
  readonly isPrivate: boolean;
}

/** The screens that are measured, as people reach them. */
export const screens = [
  { name: "outside", path: "/", isPrivate: false },
  { name: "sign-in", path: "/sign-in", isPrivate: false },
  { name: "dashboard", path: "/", isPrivate: true },
  { name: "generate", path: "/generate", isPrivate: true },
  { name: "review", path: "/review", isPrivate: true },
  { name: "library", path: "/library", isPrivate: true },
  { name: "wishes", path: "/wishes", isPrivate: true },
  { name: "patterns", path: "/patterns", isPrivate: true },
  { name: "pattern", path: "/patterns/library-tags", isPrivate: true },
  { name: "read pictures", path: "/patterns/library-tags?tab=read", isPrivate: true },
  { name: "keys", path: "/keys", isPrivate: true },
  { name: "webhooks", path: "/webhooks", isPrivate: true },
  { name: "search", path: "/search?q=blueberry+muffins", isPrivate: true },
] as const satisfies readonly Screen[];

/** Those whose first loads alone are measured, once there is a product with a scene, which is of a batch. */
export const laterScreens = (product: string, scene: string, batch: string): readonly Screen[] => [
  { name: "products", path: "/products", isPrivate: true },
  { name: "new product", path: "/products/new", isPrivate: true },
  { name: "product", path: `/products/${product}`, isPrivate: true },
  { name: "mockups", path: "/mockups", isPrivate: true },
  { name: "a picture on mockups", path: `/mockups?image=${scene}`, isPrivate: true },
  { name: "recipes", path: "/recipes", isPrivate: true },
  { name: "new recipe", path: "/recipes/new", isPrivate: true },
  { name: "recipe", path: "/recipes/scene-stone", isPrivate: true },
  { name: "batches", path: "/batches", isPrivate: true },
  { name: "new batch", path: "/batches/new", isPrivate: true },
  { name: "batch", path: `/batches/${batch}`, isPrivate: true },
  { name: "compare", path: "/compare", isPrivate: true },
  { name: "new comparison", path: "/compare?open=new", isPrivate: true },
];
