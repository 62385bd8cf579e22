import { createClient } from "../../shared/client.ts";
import type { Contract, InputOf, OutputOf } from "../../shared/contract.ts";
import { AppError } from "../../shared/problems.ts";
import type { Project } from "./project.ts";
import { Trouble } from "./trouble.ts";
import { larder } from "./usage.ts";

/** Calls as a builder site does: with the search key and nothing else. Throws `Trouble` where that key is the matter. */
export function builderSite({ url, searchKey }: Pick<Project, "url" | "searchKey">) {
  if (!searchKey) {
    throw new Trouble(`A search needs an API key: give --search-key, or make one with ${larder} keys create <name>.`);
  }
  const client = createClient({ url, headers: { "x-api-key": searchKey }, fetch });
  return async <C extends Contract>(contract: C, input: InputOf<C>): Promise<OutputOf<C>> => {
    try {
      return await client.call(contract, input);
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== "unauthenticated") throw error;
      throw new Trouble(`The search key is not an active one: make another with ${larder} keys create <name>.`);
    }
  };
}
