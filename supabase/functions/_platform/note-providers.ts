import { describe } from "../_http/endpoint.ts";
import { knownProviders } from "./known-providers.ts";
import { log } from "./log.ts";
import { rpc } from "./services.ts";

interface ProviderState {
  readonly name: string;
  readonly configured: boolean;
  /** Null, or left out, where nobody tried. */
  readonly reachable?: boolean | null;
}

let noted = false;

/** Lets the database know, once per isolate, which providers the environment has keys for. Never throws. */
export async function noteProviders(): Promise<void> {
  if (noted) return;
  noted = true;
  noted = await note(knownProviders.map(({ name, provider }) => ({ name, configured: provider !== null })));
}

/** Lets the database know how providers were found. Answers whether it heard. Never throws. */
export async function note(states: readonly ProviderState[]): Promise<boolean> {
  try {
    await rpc("note_providers", {
      states: states.map(({ name, configured, reachable }) => ({ name, configured, reachable: reachable ?? null })),
    });
    return true;
  } catch (error) {
    log({ note: "The database was not told which providers there are", cause: describe(error) });
    return false;
  }
}
