import type { Command } from "commander";
import { Option } from "commander";
import { jobKinds } from "../../shared/jobs.ts";
import { integer } from "./numbers.ts";
import { duration, plural, show, table } from "./output.ts";
import { ask, openProject } from "./project.ts";

export function addJobCommands(program: Command): void {
  program
    .command("jobs")
    .description("the newest jobs")
    .option("--failed", "only those that failed")
    .addOption(new Option("--kind <kind>", "only this stage").choices(jobKinds))
    .option("--limit <n>", "jobs at most", integer(1, 500), 20)
    .action(async (options, command: Command) => {
      const { supabase } = await openProject(command);
      let query = supabase
        .from("jobs")
        .select(
          "id, kind, state, attempt, progress, error_code, error_detail, image_id, batch_id, queued_at, finished_at",
        )
        .order("queued_at", { ascending: false })
        .limit(options.limit);
      if (options.failed) query = query.eq("state", "failed");
      if (options.kind) query = query.eq("kind", options.kind);
      const jobs = await ask(query);
      show(command, jobs, () =>
        table(
          jobs.map((job) => ({
            job: job.id,
            stage: job.kind,
            state: job.state,
            attempt: job.attempt,
            age: duration((Date.now() - Date.parse(job.queued_at)) / 1000),
            reason: job.error_code ? `${job.error_code}: ${job.error_detail ?? ""}` : "",
          })),
          options.failed ? "No job has failed." : "There are no jobs.",
        ),
      );
    });

  program
    .command("retry")
    .argument("[job...]", "ids of jobs")
    .description("runs failed or cancelled jobs again")
    .option("--all-failed", "every failed job")
    .action(async (given: string[], options, command: Command) => {
      if (given.length === 0 && !options.allFailed) command.error("error: name jobs or --all-failed", { exitCode: 2 });
      const { supabase } = await openProject(command);
      const ids: string[] =
        given.length > 0
          ? given
          : (await ask(supabase.from("jobs").select("id").eq("state", "failed"))).map(({ id }) => id);
      let retried = 0;
      for (const job_id of ids) if (await ask(supabase.rpc("retry_job", { job_id }))) retried++;
      show(command, { asked: ids.length, retried }, () =>
        retried === ids.length
          ? `${plural(retried, "job")} queued again`
          : `${retried} of ${plural(ids.length, "job")} queued again; the others have not failed, or newer work replaced them`,
      );
      if (retried === 0 && ids.length > 0) process.exitCode = 1;
    });

  program
    .command("cancel")
    .argument("<job>", "id of a job")
    .description("stops a job that is not finished")
    .action(async (job_id: string, _options, command: Command) => {
      const { supabase } = await openProject(command);
      const cancelled = await ask(supabase.rpc("cancel_job", { job_id }));
      show(command, { cancelled }, () => (cancelled ? "Cancelled" : "It was finished already"));
      if (!cancelled) process.exitCode = 1;
    });
}
