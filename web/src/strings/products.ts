import type { ProductKind, ProductStatus } from "../../../shared/products.ts";
import { formatNumber } from "./format.ts";

/** What is said of all products, and of kinds and states wherever they are told. */
export const productsStrings = {
  title: "Products",
  intro: "One photo of what you sell becomes pictures of it in four scenes. The product itself stays as it is.",
  create: "New product",
  createFirst: "Make the first one",
  list: "All products",
  statusFilter: "Status",
  anyStatus: "All",
  statuses: { processing: "Being made", ready: "Ready", failed: "Failed" } satisfies Record<ProductStatus, string>,
  kinds: { jewelry: "Jewelry", food: "Food" } satisfies Record<ProductKind, string>,
  photo: "Photo",
  cutOut: "Cut-out",
  test: "Test",
  scenesOf: (done: number, all: number) =>
    done === all ? (all === 1 ? "1 scene" : `${formatNumber(all)} scenes`) : `${formatNumber(done)} of ${all} scenes`,
  emptyTitle: "No product yet",
  emptyHelp: "Take a photo of what you sell, on any background. Larder does the rest:",
  emptySteps: [
    "A phone photo of a jar of plum jam on the kitchen counter.",
    "The background is removed, once.",
    "The same jar stands on a breakfast table, in a farmhouse kitchen, on dark slate and at a market stall.",
  ],
  nothingTitle: "No product is like that",
  nothingHelp: "Look at all of them, or choose another status.",
  showAll: "Show all",
  more: "Show more",
  fromPrograms: "Make products from a program",
} as const;
