import type { ProductStatus } from "../../../../../shared/products.ts";

export const productStatuses = ["processing", "ready", "failed"] as const satisfies ProductStatus[];

/** Which products are listed, as the address says, whatever somebody has written there; null for all. */
export const readStatus = (params: URLSearchParams): ProductStatus | null =>
  productStatuses.find((status) => status === params.get("status")) ?? null;

/** The address that lists those: all of them where it is not said. */
export const writeStatus = (status: ProductStatus | null): URLSearchParams =>
  new URLSearchParams({ ...(status && { status }) });
