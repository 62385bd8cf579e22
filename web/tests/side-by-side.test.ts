import { describe, expect } from "vitest";
import type { Facts } from "../../scripts/start/facts.ts";
import { sumUsd } from "../../shared/usd.ts";
import { formatUsd } from "../src/strings/usd.ts";
import { chooseModels } from "./support/choose-models.ts";
import { addPerson, ok, operatorOf } from "./support/people.ts";
import { addPictures } from "./support/pictures.ts";
import { test as base } from "./support/test.ts";

/** A stack whose vendors are fakes, as strict as they are, and with a bill of their own. */
const test = base.extend("flags", { scope: "file" }, (): readonly string[] => [
  "--ephemeral",
  "--no-demo",
  "--fake-providers",
]);

interface Bill {
  readonly requestId: string;
  readonly usd: string;
}

/** What all vendors have billed. */
async function billsOf({ fake_vendors }: Facts): Promise<Bill[]> {
  const ledgers = Object.values(fake_vendors ?? {}).map(async (url) => {
    const answer = await fetch(`${url}/__fake/ledger`);
    return ((await answer.json()) as { bills: Bill[] }).bills;
  });
  return (await Promise.all(ledgers)).flat();
}

const cents = (usd: string) => formatUsd(usd);

describe("real models", () => {
  test("two side by side are followed from the estimate over what is reserved to what the vendors have billed, to the cent", async ({
    visit,
    stack,
  }) => {
    const operator = operatorOf(stack);
    const pause = (paused_at: string | null) =>
      ok(operator.from("job_kinds").update({ paused_at }).eq("kind", "generate").select());
    const { page } = await visit(await addPerson(stack, "member"));
    await page.goto("/generate");
    await chooseModels(page, ["GPT Image 2.5 Flare", "Reve"]);
    await page.getByLabel("Prompt", { exact: true }).fill("Lemon tart on slate\nOat cookies on a blue plate");
    await page.getByLabel("Count", { exact: true }).fill("1");
    await page.getByLabel("Size", { exact: true }).selectOption("1024x1024");

    const outcome = page.getByRole("region", { name: "What will be made" });
    await outcome.getByRole("row", { name: /^GPT Image 2\.5 Flare 2 pictures, .* quality \$/ }).waitFor();
    await outcome.getByRole("row", { name: /^Reve 2 pictures, .* \$0\.05 to \$0\.16$/ }).waitFor();
    const generate = page.getByRole("button", { name: /^Generate 4 pictures · \$[\d.]+ to \$[\d.]+$/ });
    const range = ((await generate.textContent()) ?? "").split(" · ")[1] ?? "";
    const [, most = ""] = range.split(" to ");

    await pause(new Date().toISOString());
    await generate.click();
    await page.getByText(`Estimated ${range} · reserved ${most} · spent $0.00`, { exact: true }).waitFor();
    await pause(null);
    const cost = page.getByText(/^Cost \$[\d.]+ for 4 pictures, \$[\d.]+ less than reserved$/);
    await cost.waitFor();

    const batch = new URL(page.url()).searchParams.get("batch") ?? "";
    // What reads and indexes the pictures is billed last; the screen has followed when nothing is under way.
    const live = operator.from("jobs").select("id").eq("batch_id", batch).in("state", ["queued", "running", "waiting"]);
    await expect.poll(async () => (await ok(live)).length, { timeout: 60_000 }).toBe(0);
    const billed = await billsOf(stack);
    const charges = await ok(operator.from("charges").select("request_id, amount_usd::text").eq("batch_id", batch));
    expect(cents(sumUsd(charges.map(({ amount_usd }) => amount_usd)))).toBe(
      cents(sumUsd(billed.map(({ usd }) => usd))),
    );
    const { reserved_usd, spent_usd } = await ok(
      operator.from("batches").select("reserved_usd::text, spent_usd::text").eq("id", batch).single(),
    );
    expect(Number(reserved_usd)).toBe(0);
    expect(cents(spent_usd)).toBe(cents(sumUsd(billed.map(({ usd }) => usd))));
    await page.getByText(new RegExp(`^Cost \\${cents(spent_usd)} for 4 pictures`)).waitFor();

    const compared = page.getByRole("table", { name: "The models compared" });
    for (const name of ["GPT Image 2.5 Flare", "Reve"])
      await compared
        .getByRole("row", { name: new RegExp(`^${name.replace(".", "\\.")} 2 of 2 \\$0\\.\\d\\d$`) })
        .waitFor();
  });

  test("one takes the background of a picture away, without a word about it", async ({ visit, stack }) => {
    const person = await addPerson(stack, "member");
    const [id = ""] = await addPictures(stack, person, ["Ginger snaps on a rack"], "1024x1024", "sketch-1");
    const { page } = await visit(person);
    await page.goto(`/pictures/${id}`);
    await page.getByRole("link", { name: "Remove the background" }).click();
    await chooseModels(page, ["Bria RMBG 2.0 (Runware)"]);
    await page.getByRole("button", { name: /^Generate 1 picture · \$/ }).click();
    await page.getByRole("heading", { name: /1 picture ready/ }).waitFor();
    const made = await ok(operatorOf(stack).from("images").select("operation, master_path").eq("parent_id", id));
    expect(made).toEqual([{ operation: "remove_background", master_path: expect.stringMatching(/\.png$/) }]);
  });

  test("one hands a picture on when its provider has no credit left, and that is said", async ({ visit, stack }) => {
    const { openai = "" } = stack.fake_vendors ?? {};
    const { page } = await visit(await addPerson(stack, "member"));
    await page.goto("/generate");
    await chooseModels(page, ["GPT Image 2.5 Flare"]);
    const line = page.getByRole("group", { name: "If it fails, try" });
    await line.getByRole("combobox").selectOption({ label: "Reve" });
    await page.getByLabel("Prompt", { exact: true }).fill("Rye bread");
    await page.getByLabel("Count", { exact: true }).fill("1");
    const faults = [{ on: "generations", fault: "402", times: 1 }];
    const ordered = await fetch(`${openai}/__fake/faults`, { method: "POST", body: JSON.stringify(faults) });
    expect(ordered.ok).toBe(true);
    await page.getByRole("button", { name: /^Generate 1 picture · \$/ }).click();
    await page.getByText("Reve took over from GPT Image 2.5 Flare. The provider has no credit left for us.").waitFor();
    const batch = new URL(page.url()).searchParams.get("batch") ?? "";
    const made = operatorOf(stack).from("charges").select("model_id").eq("batch_id", batch).eq("kind", "generate");
    await expect.poll(() => ok(made), { timeout: 60_000 }).toEqual([{ model_id: "reve-latest" }]);
  });
});
