import { expect } from "vitest";
import { askFor } from "./support/ask-for.ts";
import { signIn } from "./support/sign-in.ts";
import { test } from "./support/test.ts";

test("the first picture, from the sign-in to the search of a site", async ({ visit, stack }) => {
  const { page } = await visit();
  await page.goto("/");
  await page.getByRole("link", { name: "Sign in", exact: true }).first().click();
  await signIn(page, stack.admin);
  await page.getByRole("heading", { name: "Three steps to the first picture" }).waitFor();
  await page.getByRole("main").getByRole("link", { name: "Generate pictures" }).click();

  const generate = await askFor(page, { prompt: "Blueberry muffins on a cooling rack" });
  await page.getByRole("region", { name: "What will be made" }).getByText("$0.00").waitFor();
  await generate.click();
  await page.getByRole("progressbar", { name: "Progress" }).waitFor();
  await page.getByRole("heading", { name: "1 picture ready" }).waitFor();
  await page.getByRole("link", { name: "Open in Review" }).waitFor();
  await page.getByRole("img", { name: "Blueberry muffins on a cooling rack" }).waitFor();

  await page.getByRole("link", { name: "Review all" }).click();
  await page.getByRole("heading", { name: "Review", level: 1 }).waitFor();
  await page.getByText("1 of 1", { exact: true }).waitFor();
  await page.getByRole("complementary", { name: "Details" }).getByText("muffin").first().waitFor();
  await page.getByRole("button", { name: "Approve" }).click();
  await page.getByRole("heading", { name: "Nothing to review" }).waitFor();

  await expect.poll(() => search("muffins with blueberries")).toMatchObject([{ width: 400, height: 300 }]);
  const [found] = await search("muffins with blueberries");
  expect(found?.alt).toMatch(/muffin/i);
  expect((await fetch(found!.url)).headers.get("content-type")).toMatch(/^image\//);

  await page.getByRole("link", { name: "Dashboard", exact: true }).click();
  const approved = page.getByRole("region", { name: "Approved" });
  await approved.getByText("1", { exact: true }).waitFor();
  await page.getByRole("heading", { name: "Latest approvals" }).waitFor();
  await page.getByRole("img", { name: /muffin/i }).waitFor();

  async function search(query: string): Promise<readonly { url: string; alt: string }[]> {
    const answer = await fetch(`${stack.url}/functions/v1/search`, {
      method: "POST",
      headers: { "x-api-key": stack.search_key, "content-type": "application/json" },
      body: JSON.stringify({ query, size: "product_card" }),
    });
    return (await answer.json()).results;
  }
});
