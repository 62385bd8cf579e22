import type { TaskFailure } from "./runware-refusals.ts";
import type { Plan } from "./runware-tasks.ts";

/** One task that was accepted. */
export interface Work {
  readonly plan: Plan;
  state: "processing" | "success" | "error";
  finishedAt: number | null;
  /** The ids of its pictures. */
  readonly pictures: readonly string[];
}

export type Item = Readonly<Record<string, unknown>>;

/** As it is acknowledged, and while it is not finished. */
export const ackOf = ({ plan: { task } }: Work): Item => ({ taskType: task.taskType, taskUUID: task.taskUUID });

/** Its pictures, an item each. The names differ by how the task was put. */
export function itemsOf({ plan: { task, usd }, pictures }: Work, origin: string): Item[] {
  const name = task.taskType === "removeBackground" && task.inputs ? "media" : "image";
  const isChecked = task.taskType === "imageInference" && (task.checkNSFW || task.safety?.checkContent);
  return pictures.map((id) => ({
    taskType: task.taskType,
    taskUUID: task.taskUUID,
    [`${name}UUID`]: id,
    [`${name}URL`]: `${origin}/im/${task.taskUUID}/${id}.${task.outputFormat === "PNG" ? "png" : "jpg"}?ii=${id}`,
    ...(task.taskType === "imageInference" ? { seed: task.seed ?? 1 } : {}),
    ...(task.includeCost ? { cost: Number(usd) / pictures.length } : {}),
    ...(isChecked ? { NSFWContent: task.positivePrompt.includes("nsfw") } : {}),
  }));
}

/** Why it was given up. */
export const endOf = ({ plan: { task } }: Work): TaskFailure => ({
  code: "timeoutProvider",
  status: "error",
  message: "The external provider did not respond within the timeout window. The request was automatically terminated.",
  taskType: task.taskType,
  taskUUID: task.taskUUID,
});
