import { readdirSync, readFileSync } from "node:fs";

const folder = new URL("../../../../migrations/", import.meta.url);

/** The text of every migration, in order. */
export const migrations = readdirSync(folder)
  .filter((name) => name.endsWith(".sql"))
  .sort()
  .map((name) => readFileSync(new URL(name, folder), "utf8"))
  .join("\n");

interface WorkerFunction {
  readonly parameters: readonly string[];
  /** Those without a default. */
  readonly required: readonly string[];
}

/** The functions of the schema `worker`, as the migrations create them. */
export const workerFunctions: ReadonlyMap<string, WorkerFunction> = new Map(
  [...migrations.matchAll(/^create function worker\.(\w+)\(([^)]*)\)/gm)].map(([, name, list]) => {
    const parameters = list!
      .split(",")
      .map((parameter) => parameter.trim().split(/\s+/))
      .filter(([first]) => first);
    const required = parameters.filter((words) => !words.includes("default"));
    return [name!, { parameters: parameters.map(([first]) => first!), required: required.map(([first]) => first!) }];
  }),
);
