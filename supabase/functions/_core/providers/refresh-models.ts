import { AppError } from "../../../../shared/problems.ts";
import type { ListedModel } from "../ports/provider.ts";
import type { KnownProvider } from "./check-providers.ts";

export interface RefreshPorts {
  readonly providers: readonly KnownProvider[];
  /** Keeps what a provider says of its models. */
  readonly note: (provider: string, models: readonly ListedModel[]) => Promise<void>;
  /** Hears why a provider did not tell, in words that may be logged. */
  readonly warn: (provider: string, reason: string) => void;
}

const patienceMs = 30_000;

/**
 * Reads the list of every provider that can be used and has one, side by side, and keeps what each says: which models
 * there still are, and until when. A vendor that does not answer keeps no other from being heard; the database that does
 * not answer does.
 */
export async function refreshModels({ providers, note, warn }: RefreshPorts) {
  const lists = await Promise.all(
    providers.map(async ({ name, provider }) => {
      try {
        return { name, models: await provider?.listModels?.(AbortSignal.timeout(patienceMs)) };
      } catch (error) {
        warn(name, error instanceof AppError ? error.message : "It answers in a way that nobody foresaw");
        return { name, models: null };
      }
    }),
  );
  const read: string[] = [];
  for (const { name, models } of lists) {
    if (!models) continue;
    await note(name, models);
    read.push(name);
  }
  return { read, failed: lists.filter(({ models }) => models === null).map(({ name }) => name) };
}
