import { AppError } from "../../../../shared/problems.ts";
import type { ProviderReport } from "../../../../shared/providers.ts";
import type { Provider } from "../ports/provider.ts";

/** A provider that there is code for. */
export interface KnownProvider {
  readonly name: string;
  /** The variables of the environment that make it available. */
  readonly variables: readonly string[];
  /** Null where they are not set, or have a fault. */
  readonly provider: Provider | null;
  /** What is wrong with the variables, as a sentence that has none of their values. */
  readonly fault?: string | undefined;
  /** A server of one's own that speaks as the provider does, and may have none of its models. */
  readonly ownServer?: boolean;
}

const patienceMs = 10_000;

/** Asks all of them side by side, ten seconds each at most. Never throws: what does not answer is what it reports. */
export const checkProviders = (known: readonly KnownProvider[]): Promise<ProviderReport[]> =>
  Promise.all(known.map(check));

async function check({ name, variables, provider, fault }: KnownProvider): Promise<ProviderReport> {
  const report = { name, variables: [...variables], configured: provider !== null };
  if (fault !== undefined) return { ...report, reachable: false, detail: fault };
  if (!provider?.probe) return { ...report, reachable: null };
  try {
    await provider.probe(AbortSignal.timeout(patienceMs));
    return { ...report, reachable: true };
  } catch (error) {
    const detail = error instanceof AppError ? error.message : "It answers in a way that nobody foresaw: see the log";
    return { ...report, reachable: false, detail };
  }
}
