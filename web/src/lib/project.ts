import { requestStrings } from "../strings/requests.ts";

/** The Supabase project that this app is for, as `/config.json` beside it tells. */
export interface Project {
  readonly url: string;
  readonly publishable_key: string;
  /** Whether mails that would have been sent can be read in the app: true on the embedded stack only. */
  readonly inbox: boolean;
  /** Whether fakes stand for the vendors of models. */
  readonly fakes?: boolean;
  /** Where people get help: an address of the web or of a mailbox. Without one they ask whoever runs this Larder. */
  readonly support?: string;
}

let loading: Promise<Project> | undefined;

/** Asks once. Throws a sentence for people if there is no such file or it is not one. */
export const loadProject = (): Promise<Project> => (loading ??= readProject());

async function readProject(): Promise<Project> {
  const answer = await fetch("/config.json").catch(() => null);
  const project = answer?.ok ? ((await answer.json().catch(() => null)) as Project | null) : null;
  if (!project?.url || !project.publishable_key) throw new Error(requestStrings.noConfig);
  return project;
}
