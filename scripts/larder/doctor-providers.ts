import { type ProviderReport, providers } from "../../shared/providers.ts";
import { ask } from "./ask.ts";
import type { Finding } from "./doctor.ts";
import { plural } from "./output.ts";
import type { Project } from "./project.ts";
import { Trouble } from "./trouble.ts";

/** What a model of a provider is for. */
interface ModelUse {
  readonly provider: string;
  readonly kind: string;
  readonly operations: readonly string[];
}

/** Whether each provider can be used, and what for. Throws `Trouble` where no picture can be made at all. */
export async function examineProviders({ supabase }: Project): Promise<Finding[]> {
  const { data, error } = await supabase.functions.invoke(providers.name, { method: providers.method });
  if (error) throw new Trouble(await whyNoAnswer(error));
  const reports = providers.output.parse(data).providers;
  const today = new Date().toISOString().slice(0, 10);
  const usable = supabase.from("models").select("provider, kind, operations").not("enabled_at", "is", null);
  const models = await ask(usable.or(`retires_on.is.null,retires_on.gt.${today}`));
  const findings = reports.map((report) => describeProvider(report, models as ModelUse[]));
  const makers = new Set((models as ModelUse[]).filter(({ kind }) => kind === "make").map(({ provider }) => provider));
  if (!reports.some(({ name, configured }) => configured && makers.has(name))) {
    const variables = reports.flatMap(({ name, variables }) => (makers.has(name) ? variables.slice(0, 1) : []));
    findings.push({
      what: "providers",
      ok: false,
      found: `No pictures can be made: set one of ${variables.join(", ")}`,
    });
  }
  return findings;
}

/** What to do where the function answered with a failure, or not at all. */
export async function whyNoAnswer(error: { readonly context?: unknown }): Promise<string> {
  if (!(error.context instanceof Response)) return "The function providers cannot be reached: is the project running?";
  const { status } = error.context;
  if (status === 404) return "There is no function providers: deploy the functions of this version";
  const { code, detail, title } = await error.context.json().catch(() => ({}));
  // It is the platform that says this, in place of a function.
  if (code === "BOOT_ERROR") return "The function providers does not start: its log says why";
  return `The function providers answered ${status}: ${detail ?? title ?? "its log says why"}`;
}

export function describeProvider(report: ProviderReport, models: readonly ModelUse[]): Finding {
  const { name, variables, configured, reachable, detail } = report;
  if (reachable === false) return { what: name, ok: false, found: detail ?? "does not answer" };
  if (!configured) return { what: name, ok: true, found: `not configured: set ${variables.join(", ")}` };
  const own = models.filter(({ provider }) => provider === name);
  const uses = own.flatMap(({ kind, operations }) => (kind === "make" ? operations : [kind]));
  const can = [...new Set(uses)].map((use) => use.replaceAll("_", " ")).join(", ");
  const known = reachable ? "answers" : "configured";
  return { what: name, ok: true, found: own.length > 0 ? `${known}; ${plural(own.length, "model")}: ${can}` : known };
}
