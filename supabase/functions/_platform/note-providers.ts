import type { ProviderReport } from "../../../shared/providers.ts";
import { statesOf } from "../_core/providers/provider-states.ts";
import { describe } from "../_http/endpoint.ts";
import { knownProviders } from "./known-providers.ts";
import { log } from "./log.ts";
import { rpc } from "./services.ts";

let told = false;
let noted = false;

/**
 * Lets the database know, once per isolate, which providers the environment has keys for, and the log what is wrong with
 * their variables. Never throws.
 */
export async function noteProviders(): Promise<void> {
  if (!told) logFaults();
  told = true;
  if (noted) return;
  noted = true;
  noted = await note();
}

function logFaults(): void {
  for (const { name, fault } of knownProviders) {
    if (fault !== undefined) log({ level: "warn", note: "A provider is not configured", provider: name, fault });
  }
}

/** Lets the database know of providers, with how they were found. Answers whether it heard. Never throws. */
export async function note(reports?: readonly ProviderReport[]): Promise<boolean> {
  try {
    await rpc("note_providers", { states: statesOf(knownProviders, reports) });
    return true;
  } catch (error) {
    log({ level: "error", note: "The database was not told which providers there are", cause: describe(error) });
    return false;
  }
}
