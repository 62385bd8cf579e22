/** Every address of the app; `:id` and `*` stand for what varies. */
export const paths = {
  signIn: "/sign-in",
  forgotPassword: "/forgot-password",
  setPassword: "/set-password",
  inbox: "/inbox",
  help: "/help",
  api: "/api",
  /** Signed out, the public page stands here. */
  dashboard: "/",
  generate: "/generate",
  recipes: "/recipes/*",
  batches: "/batches/*",
  compare: "/compare",
  products: "/products/*",
  mockups: "/mockups",
  review: "/review",
  wishes: "/wishes",
  library: "/library",
  picture: "/pictures/:id",
  patterns: "/patterns/*",
  search: "/search",
  jobs: "/jobs",
  keys: "/keys",
  webhooks: "/webhooks/*",
  settings: "/settings/*",
} as const;

export const picturePath = (id: string): string => `/pictures/${id}`;

/** Of one recipe, or of all of them without a slug. */
export const recipePath = (slug = ""): string => (slug ? `/recipes/${slug}` : "/recipes");

/** Of one batch of rows, or of all of them without an id. */
export const batchPath = (id = ""): string => (id ? `/batches/${id}` : "/batches");

/** Of one product, or of all of them without an id. */
export const productPath = (id = ""): string => (id ? `/products/${id}` : "/products");

/** Of one pattern, or of all of them without a slug. */
export const patternPath = (slug = ""): string => (slug ? `/patterns/${slug}` : "/patterns");

/** Of one endpoint, or of all of them without an id. */
export const webhookPath = (id = ""): string => (id ? `/webhooks/${id}` : "/webhooks");

export const settingsPath = (section: string): string => `/settings/${section}`;

/** The first part of an address, in which screens differ: what follows is state of one screen. */
export const screenOf = (path: string): string => path.split("/")[1] ?? "";
