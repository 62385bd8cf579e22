import { readFile } from "node:fs/promises";
import type { Command } from "commander";
import { createClient } from "../../shared/client.ts";
import { health } from "../../shared/health.ts";
import { search } from "../../shared/search.ts";
import { ask } from "./ask.ts";
import { builderSite } from "./builder-site.ts";
import { examineProviders } from "./doctor-providers.ts";
import { plural, show } from "./output.ts";
import { openProject, type Project } from "./project.ts";
import { sentenceOf, Trouble } from "./trouble.ts";
import { larder } from "./usage.ts";

export interface Finding {
  readonly what: string;
  readonly ok: boolean;
  readonly found: string;
}

/** Answers what it found, by its own name or by others, or throws what is wrong and what to do about it. */
type Examine = (project: Project) => Promise<string | Finding[]>;

const examinations: Record<string, Examine> = {
  node: async () => {
    const { devDependencies } = JSON.parse(await readFile(new URL("../../package.json", import.meta.url), "utf8"));
    const wanted = String(devDependencies.node).split(".")[0];
    if (process.versions.node.split(".")[0] === wanted) return process.version;
    throw new Trouble(`${process.version}: use ${larder} doctor, which brings Node ${wanted}`);
  },
  health: async ({ url }) => {
    const answer = await createClient({ url, fetch }).call(health, {});
    const wrong = Object.entries(answer.checks).filter(([, { ok }]) => !ok);
    if (wrong.length > 0) {
      throw new Trouble(wrong.map(([name, { detail }]) => `${name}: ${detail ?? "not well"}`).join("; "));
    }
    return "database, storage and queues answer";
  },
  providers: examineProviders,
  admins: async ({ supabase }) => {
    const admins = await ask(supabase.from("members").select("user_id").eq("role", "admin"));
    if (admins.length === 0) {
      throw new Trouble(`Nobody can approve pictures: make an admin with ${larder} admin create <email>`);
    }
    return plural(admins.length, "admin");
  },
  stages: async ({ supabase }) => {
    const kinds = await ask(supabase.from("job_kinds").select("kind, paused_at"));
    const paused = kinds.filter(({ paused_at }) => paused_at !== null).map(({ kind }) => kind);
    if (paused.length > 0) throw new Trouble(`Paused, so their work waits: ${paused.join(", ")}`);
    return `${kinds.length} stages, none paused`;
  },
  failures: async ({ supabase }) => {
    const dayAgo = new Date(Date.now() - 86_400_000).toISOString();
    const { count, ...answer } = await supabase
      .from("jobs")
      .select("id", { count: "exact", head: true })
      .eq("state", "failed")
      .gte("finished_at", dayAgo);
    await ask(Promise.resolve(answer));
    if (count) throw new Trouble(`${plural(count, "job")} failed in the last 24 hours: see ${larder} jobs --failed`);
    return "no job failed in the last 24 hours";
  },
  search: async (project) => {
    const { total } = await builderSite(project)(search, { query: "cake" });
    return `the key works; ${plural(total, "picture")} for "cake"`;
  },
};

export function addDoctorCommand(program: Command): void {
  program
    .command("doctor")
    .description("Look whether everything works, and say what to do where it does not.")
    .action(async (_options, command: Command) => {
      const project = await openProject(command);
      const findings: Finding[] = [];
      for (const [what, examine] of Object.entries(examinations)) {
        const found = await examine(project).catch((error) => [{ what, ok: false, found: sentenceOf(error) }]);
        findings.push(...(typeof found === "string" ? [{ what, ok: true, found }] : found));
      }
      const ok = findings.every((finding) => finding.ok);
      show(command, { url: project.url, ok, findings }, () => describeFindings(project.url, findings));
      if (!ok) process.exitCode = 1;
    });
}

export function describeFindings(url: string, findings: readonly Finding[]): string {
  const problems = findings.filter(({ ok }) => !ok).length;
  return [
    url,
    ...findings.map(({ what, ok, found }) => `  ${(ok ? "ok" : "PROBLEM").padEnd(9)}${what.padEnd(14)}${found}`),
    problems === 0 ? "Everything works." : `${plural(problems, "problem")} found.`,
  ].join("\n");
}
