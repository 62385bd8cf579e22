import { readFile } from "node:fs/promises";
import type { Command } from "commander";
import { createClient } from "../../shared/client.ts";
import { health } from "../../shared/health.ts";
import { search } from "../../shared/search.ts";
import { show, table } from "./output.ts";
import { ask, openProject, type Project } from "./project.ts";
import { sentenceOf, Trouble } from "./trouble.ts";

/** Answers what it found, or throws what is wrong and what to do about it. */
type Examine = (project: Project) => Promise<string>;

const examinations: Record<string, Examine> = {
  health: async ({ url }) => {
    const answer = await createClient({ url, fetch }).call(health, {});
    const wrong = Object.entries(answer.checks).filter(([, { ok }]) => !ok);
    if (wrong.length > 0)
      throw new Trouble(wrong.map(([name, { detail }]) => `${name}: ${detail ?? "not well"}`).join("; "));
    return "database, storage and queues answer";
  },
  providers: async ({ url }) => {
    const { providers } = await createClient({ url, fetch }).call(health, {});
    const ready = Object.keys(providers).filter((name) => providers[name] === "configured");
    if (ready.length === 0)
      throw new Trouble("No provider is configured: set a provider's key as a secret of the functions");
    return ready.join(", ");
  },
  admins: async ({ supabase }) => {
    const admins = await ask(supabase.from("members").select("user_id").eq("role", "admin"));
    if (admins.length === 0)
      throw new Trouble("Nobody can review pictures: make an admin with larder admin create <email>");
    return `${admins.length}`;
  },
  stages: async ({ supabase }) => {
    const kinds = await ask(supabase.from("job_kinds").select("kind, paused_at"));
    const paused = kinds.filter(({ paused_at }) => paused_at !== null).map(({ kind }) => kind);
    if (paused.length > 0) throw new Trouble(`Paused, so their work waits: ${paused.join(", ")}`);
    return `${kinds.length} stages, none paused`;
  },
  failures: async ({ supabase }) => {
    const failed = await ask(supabase.from("jobs").select("id").eq("state", "failed").limit(100));
    if (failed.length > 0)
      throw new Trouble(`${failed.length} jobs have failed: see larder jobs --failed, then larder retry`);
    return "no failed jobs";
  },
  search: async ({ url, searchKey }) => {
    if (!searchKey) throw new Trouble("No search key is known: give --search-key, or make one with larder keys create");
    const { total } = await createClient({ url, headers: { "x-api-key": searchKey }, fetch }).call(search, {
      query: "cake",
    });
    return `the key works; ${total} pictures for "cake"`;
  },
};

export function addDoctorCommand(program: Command): void {
  program
    .command("doctor")
    .description("looks whether everything works, and says what to do where it does not")
    .action(async (_options, command: Command) => {
      const project = await openProject(command);
      const findings = [await examineNode()];
      for (const [what, examine] of Object.entries(examinations)) {
        findings.push(
          await examine(project).then(
            (found) => ({ what, ok: true, found }),
            (error) => ({ what, ok: false, found: sentenceOf(error) }),
          ),
        );
      }
      show(command, { url: project.url, findings }, () =>
        [
          `${project.url}`,
          table(
            findings.map(({ what, ok, found }) => ({ "": ok ? "ok" : "PROBLEM", what, found })),
            "",
          ),
        ].join("\n"),
      );
      if (findings.some(({ ok }) => !ok)) process.exitCode = 1;
    });
}

async function examineNode() {
  const { devDependencies } = JSON.parse(await readFile(new URL("../../package.json", import.meta.url), "utf8"));
  const wanted = String(devDependencies.node).split(".")[0];
  const ok = process.versions.node.split(".")[0] === wanted;
  return {
    what: "node",
    ok,
    found: ok ? process.version : `${process.version}: run it with npm run larder, which brings Node ${wanted}`,
  };
}
