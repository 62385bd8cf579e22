import type { Command } from "commander";
import { Option } from "commander";
import { jobKinds } from "../../shared/jobs.ts";
import { ask, askAll } from "./ask.ts";
import { cut, duration, plural, show, table } from "./output.ts";
import { openProject, type Project } from "./project.ts";
import { sentenceOf, Trouble } from "./trouble.ts";
import { larder } from "./usage.ts";
import { id, integer, many } from "./values.ts";

export function addJobCommands(program: Command): void {
  program
    .command("jobs")
    .description("List the newest jobs, and why they failed.")
    .option("--failed", "only those that failed")
    .addOption(new Option("--kind <kind>", "only this stage").choices(jobKinds))
    .option("--limit <n>", "jobs at most", integer(1, 500), 20)
    .addHelpText("after", `\nExample: ${larder} jobs --failed --kind generate`)
    .action(async (options, command: Command) => {
      const { supabase } = await openProject(command);
      let query = supabase
        .from("jobs")
        .select(
          "id, kind, state, attempt, progress, error_code, error_detail, image_id, batch_id, queued_at, finished_at, images!jobs_image_id_fkey(prompt)",
        )
        .order("queued_at", { ascending: false })
        .limit(options.limit);
      if (options.failed) query = query.eq("state", "failed");
      if (options.kind) query = query.eq("kind", options.kind);
      const jobs = (await ask(query)).map(({ images, ...job }) => ({ ...job, prompt: promptOf(images) }));
      show(command, jobs, () =>
        table(
          jobs.map((job) => ({
            job: job.id,
            stage: job.kind,
            state: job.state,
            attempt: job.attempt,
            age: duration((Date.now() - Date.parse(job.queued_at)) / 1000),
            picture: cut(job.prompt ?? "", 24),
          })),
          emptyList(options),
          (index) => reasonOf(jobs[index]),
        ),
      );
    });

  program
    .command("retry")
    .argument("[job...]", "ids of jobs", many(id))
    .description("Run failed or cancelled jobs again.")
    .option("--all-failed", "every failed job")
    .addHelpText("after", `\nExample: ${larder} retry --all-failed`)
    .action(async (given: string[], options, command: Command) => {
      if (given.length === 0 && !options.allFailed) command.error("name jobs, or give --all-failed", { exitCode: 2 });
      const project = await openProject(command);
      const ids = given.length > 0 ? given : await failedJobs(project);
      const retried: string[] = [];
      for (const job_id of ids) if (await retry(project, job_id)) retried.push(job_id);
      show(command, { asked: ids.length, retried: retried.length, ids: retried }, () =>
        describeRetry(ids.length, retried.length),
      );
      if (retried.length === 0 && ids.length > 0) process.exitCode = 1;
    });

  program
    .command("cancel")
    .argument("<job>", "id of a job", id)
    .description("Stop a job that is not finished.")
    .action(async (job_id: string, _options, command: Command) => {
      const { supabase } = await openProject(command);
      const cancelled = await ask(supabase.rpc("cancel_job", { job_id }));
      show(command, { cancelled }, () => (cancelled ? "Cancelled" : "It was finished already"));
      if (!cancelled) process.exitCode = 1;
    });
}

/** Without generated types, a joined row may be one or a list to the compiler. */
const promptOf = (image: unknown): string | null => (image as { prompt: string | null } | null)?.prompt ?? null;

function reasonOf(job: { error_code: string | null; error_detail: string | null } | undefined): string {
  if (!job?.error_code) return "";
  return `    ${cut(job.error_detail ? `${job.error_code}: ${job.error_detail}` : job.error_code, 96)}`;
}

function emptyList({ failed, kind }: { failed?: boolean; kind?: string }): string {
  const jobs = kind ? `${kind} job` : "job";
  return failed ? `No ${jobs} has failed.` : `There are no ${jobs}s yet.`;
}

async function failedJobs({ supabase }: Project): Promise<string[]> {
  const jobs = await askAll<{ id: string }>((from, to) =>
    supabase.from("jobs").select("id").eq("state", "failed").order("id").range(from, to),
  );
  return jobs.map(({ id }) => id);
}

async function retry({ supabase }: Project, job_id: string): Promise<boolean> {
  try {
    return await ask(supabase.rpc("retry_job", { job_id }));
  } catch (error) {
    throw new Trouble(`Job ${job_id}: ${sentenceOf(error)}`);
  }
}

export function describeRetry(asked: number, retried: number): string {
  if (asked === 0) return "No job has failed.";
  if (retried === asked) return `${plural(retried, "job")} queued again`;
  return `${retried} of ${plural(asked, "job")} queued again; the rest have not failed, or newer work replaced them`;
}
