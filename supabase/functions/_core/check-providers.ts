import { AppError } from "../../../shared/problems.ts";
import type { ProviderReport } from "../../../shared/providers.ts";
import type { Provider } from "./ports/provider.ts";

/** A provider that there is code for. */
export interface KnownProvider {
  readonly name: string;
  /** The variables of the environment that make it available. */
  readonly variables: readonly string[];
  /** Null where they are not set. */
  readonly provider: Provider | null;
}

const patienceMs = 10_000;

/** Asks all of them side by side, ten seconds each at most. Never throws: what does not answer is what it reports. */
export const checkProviders = (known: readonly KnownProvider[]): Promise<ProviderReport[]> =>
  Promise.all(known.map(check));

async function check({ name, variables, provider }: KnownProvider): Promise<ProviderReport> {
  const report = { name, variables: [...variables], configured: provider !== null };
  if (!provider?.probe) return { ...report, reachable: null };
  try {
    await provider.probe(AbortSignal.timeout(patienceMs));
    return { ...report, reachable: true };
  } catch (error) {
    const detail = error instanceof AppError ? error.message : "It answers in a way that nobody foresaw: see the log";
    return { ...report, reachable: false, detail };
  }
}
