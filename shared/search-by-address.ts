import type { Contract } from "./contract.ts";
import { search } from "./search.ts";

/**
 * The same search as a `GET`, with the input in the address: for caches, which keep answers by their address. The key stays
 * in the header, since addresses end up in logs.
 */
export const searchByAddress = { ...search, method: "GET" } as const satisfies Contract;
