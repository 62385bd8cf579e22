import type { ProviderReport } from "../../../../shared/providers.ts";
import type { KnownProvider } from "./check-providers.ts";

/** A provider as `worker.note_providers` wants it. */
export interface ProviderState {
  readonly name: string;
  readonly configured: boolean;
  /** It may have none of the models that the library knows of it: no setting moves to those by itself. */
  readonly own_server: boolean;
  /** Null where nobody tried. */
  readonly reachable: boolean | null;
}

/** What the database is told of providers; with reports also how they were found. */
export const statesOf = (
  known: readonly KnownProvider[],
  reports: readonly Pick<ProviderReport, "name" | "reachable">[] = [],
): ProviderState[] =>
  known.map(({ name, provider, ownServer = false }) => ({
    name,
    configured: provider !== null,
    own_server: ownServer,
    reachable: reports.find((report) => report.name === name)?.reachable ?? null,
  }));
