import type { Page } from "playwright-core";
import { expect } from "vitest";
import type { Facts } from "../../../scripts/start/facts.ts";
import { ok, operatorOf } from "./people.ts";

/** A batch with pictures that wait for a review. */
export interface Waiting {
  readonly batch: string;
  readonly ids: readonly string[];
}

/** All batches with at least `least` waiting pictures. */
export async function waitingBatches(stack: Facts, least: number): Promise<Waiting[]> {
  const images = operatorOf(stack).from("images").select("id, batch_id").eq("status", "ready").is("deleted_at", null);
  const rows = await ok(images.not("batch_id", "is", null).order("id"));
  return [...Map.groupBy(rows, ({ batch_id }) => batch_id ?? "")]
    .map(([batch, all]) => ({ batch, ids: all.map(({ id }) => id) }))
    .filter(({ ids }) => ids.length >= least);
}

/** The picture on the screen, as its address says. */
export const shownImage = (page: Page): string | null => new URL(page.url()).searchParams.get("image");

/** Waits until the picture on the screen can be decided about. */
export const decidable = (page: Page): Promise<void> =>
  page.getByRole("toolbar", { name: "Decide" }).getByRole("button", { name: "Approve", disabled: false }).waitFor();

/** Opens the review of one batch and waits for its first picture. */
export async function openReview(page: Page, { batch, ids }: Waiting, more = ""): Promise<string> {
  await page.goto(`/review?batch=${batch}${more}`);
  await page.getByText(`1 of ${ids.length}`, { exact: true }).waitFor();
  await decidable(page);
  return shownImage(page)!;
}

/** Waits until these pictures stand so in the database. */
export async function expectStatus(stack: Facts, ids: readonly string[], status: string): Promise<void> {
  const images = operatorOf(stack).from("images");
  await expect
    .poll(async () => (await ok(images.select("status").in("id", [...ids]))).map((row) => row.status))
    .toEqual(ids.map(() => status));
}
