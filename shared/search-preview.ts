import type { Contract } from "./contract.ts";
import { search } from "./search.ts";

/**
 * The search of sites, for people who look at a screen. With the headers of a session (the publishable key in `apikey`,
 * the access token in `authorization`) a member may ask 120 times a minute. Without them a visitor may, 20 times a minute
 * from an address, where the settings allow it. Nothing of it is logged.
 */
export const searchPreview = { ...search, name: "search-preview" } as const satisfies Contract;
