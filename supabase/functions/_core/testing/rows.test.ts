import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { jobKinds } from "../../../../shared/jobs.ts";
import { emptyRows } from "./rows.ts";

const folder = new URL("../../../migrations/", import.meta.url);
const migrations = readdirSync(folder)
  .map((name) => readFileSync(new URL(name, folder), "utf8"))
  .join("\n");
const defaultOf = (column: string) =>
  Number(new RegExp(`^\\s+${column}\\s+\\w+ not null default ([\\d.]+)`, "m").exec(migrations)?.[1]);

test("the in-memory rows have the limits and settings of the migrations", () => {
  const { kinds, settings } = emptyRows();
  for (const kind of jobKinds) {
    const batchSize = Number(new RegExp(`^\\s*\\('${kind}', \\d+, (\\d+)\\)`, "m").exec(migrations)?.[1]);
    expect(kinds[kind]).toEqual({
      batchSize,
      leaseSeconds: defaultOf("lease_seconds"),
      maxAttempts: kind === "deliver" ? 10 : defaultOf("max_attempts"),
      waitSeconds: defaultOf("wait_seconds"),
      paused: false,
    });
  }
  expect(settings).toMatchObject({
    tagFloor: defaultOf("tag_floor"),
    minTags: defaultOf("min_tags"),
    maxTags: defaultOf("max_tags"),
    jpegQuality: defaultOf("jpeg_quality"),
  });
});
