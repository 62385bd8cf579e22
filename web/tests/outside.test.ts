import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import type { Facts } from "../../scripts/start/facts.ts";
import { readmeExample } from "../../supabase/tests/support/readme-example.ts";
import { bundleExample } from "./support/bundle-example.ts";
import { ok, operatorOf } from "./support/people.ts";
import { publishPictures } from "./support/published.ts";
import { runSnippet } from "./support/run-snippet.ts";
import { signIn } from "./support/sign-in.ts";
import { test as base } from "./support/test.ts";
import { answersOf } from "./support/trouble.ts";

const test = base
  .override("environment", { scope: "file" }, () => ({
    LARDER_SKETCH_FAULTS: "on",
    LARDER_SUPPORT_URL: "help@example.com",
  }))
  .extend("published", { scope: "file" }, async ({ stack }) => {
    await publishPictures(stack, stack.admin, ["rustic sourdough bread", "jar of strawberry jam"]);
  });

const queryField = (page: Page) => page.getByRole("searchbox", { name: "What should the picture show?" });
const results = (page: Page) => page.getByRole("list", { name: "Results" }).and(page.locator("[aria-busy=false]"));
const firstResult = (page: Page, alt: RegExp) =>
  results(page).getByRole("listitem").first().getByAltText(alt).waitFor();

/** A visitor's search without the app, from the same address. */
const searchByHand = async ({ url, publishable_key }: Facts) =>
  await fetch(`${url}/functions/v1/search-preview`, {
    method: "POST",
    headers: { apikey: publishable_key, "content-type": "application/json" },
    body: JSON.stringify({ query: "jam" }),
  });

describe("whoever is not signed in", () => {
  test("is told at / that the library is empty, and how it is called all the same", async ({ visit }) => {
    const { page } = await visit();
    await page.goto("/");
    await page.getByRole("heading", { name: "A sentence in, the right picture out", level: 1 }).waitFor();
    await page.getByRole("heading", { name: "This library is still empty" }).waitFor();
    await page.getByRole("heading", { name: "One request is all it takes" }).waitFor();
    await page.getByRole("tab", { name: "JavaScript" }).waitFor();
  });

  test("sees real pictures, searches, and gets the request for it", async ({ visit, stack, published: _ }) => {
    const { page } = await visit(null, { permissions: ["clipboard-read", "clipboard-write"] });
    await page.goto("/");
    await page.getByText("For example, “rustic sourdough bread”").waitFor();
    await firstResult(page, /sourdough/i);
    await queryField(page).fill("strawberry jam");
    await firstResult(page, /jam/i);
    expect(new URL(page.url()).searchParams.get("q")).toBe("strawberry jam");
    await page.reload();
    await firstResult(page, /jam/i);
    expect(await queryField(page).inputValue()).toBe("strawberry jam");
    await page.getByRole("button", { name: "Copy", exact: true }).click();
    await page.getByRole("button", { name: "Copied" }).waitFor();
    const curl = await page.evaluate(() => navigator.clipboard.readText());
    const { results: found } = await runSnippet("curl", curl, { LARDER_KEY: stack.search_key });
    expect((found as { alt: string }[])[0]?.alt).toMatch(/jam/i);
  });

  test("signs in from there, and comes to the dashboard", async ({ visit, stack }) => {
    const { page } = await visit();
    await page.goto("/?days=30");
    await page.getByRole("link", { name: "Sign in", exact: true }).click();
    await signIn(page, stack.admin);
    await page.getByRole("heading", { name: "Dashboard", level: 1 }).waitFor();
    expect(new URL(page.url()).search).toBe("?days=30");
  });

  test("finds where to get help, and what the keys do", async ({ visit }) => {
    const { page } = await visit();
    await page.goto("/");
    await page.getByRole("navigation").getByRole("link", { name: "Help", exact: true }).click();
    await page.getByRole("heading", { name: "Help", level: 1 }).waitFor();
    const support = page.getByRole("region", { name: "Where to get help" });
    expect(await support.getByRole("link").getAttribute("href")).toBe("mailto:help@example.com");
    await page.getByRole("region", { name: "Review, one by one" }).getByText("Approve").waitFor();
    await page.getByRole("link", { name: "To the first page", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: /^A sentence in/ }).waitFor();
  });

  test("finds every request, field and error at /api, and the same for programs", async ({ visit }) => {
    const { page } = await visit();
    await page.goto("/");
    await page.getByRole("navigation").getByRole("link", { name: "API", exact: true }).click();
    await page.getByRole("heading", { name: "API", level: 1 }).waitFor();
    const answer = await page.request.get("/openapi.json");
    expect(answer.headers()["content-type"]).toContain("application/json");
    const { paths, components } = await answer.json();
    for (const operation of Object.values(paths).flatMap((methods) => Object.values(methods as object))) {
      const section = page.getByRole("region", { name: operation.summary, exact: true });
      for (const code of await section.getByRole("table").getByRole("rowheader").all()) await code.waitFor();
    }
    for (const [name, { properties }] of Object.entries<{ properties: object }>(components.schemas)) {
      const section = page.getByRole("region", { name, exact: true });
      for (const field of Object.keys(properties)) await section.getByText(field, { exact: true }).first().waitFor();
    }
    const contents = page.getByRole("navigation", { name: "On this page" });
    await contents.getByRole("link", { name: "SearchResult" }).focus();
    await page.keyboard.press("Enter");
    expect(new URL(page.url()).hash).toBe("#schema-SearchResult");
    await page.goto("/help");
    await page.getByRole("link", { name: "Every request, field and error" }).click();
    await page.getByRole("heading", { name: "API", level: 1 }).waitFor();
  });

  test("is told that searching is switched off for visitors", async ({ visit, stack, published: _ }) => {
    const settings = operatorOf(stack).from("settings");
    await ok(settings.update({ visitors_may_search: false }).eq("singleton", true).select("singleton").single());
    try {
      const { page, trouble } = await visit();
      trouble.expect(answersOf(403));
      await page.goto("/");
      await page.getByRole("heading", { name: "Searching is for members here" }).waitFor();
      expect(await queryField(page).count()).toBe(0);
      await page.getByRole("heading", { name: "One request is all it takes" }).waitFor();
    } finally {
      await ok(settings.update({ visitors_may_search: true }).eq("singleton", true).select("singleton").single());
    }
  });

  test("over the limit of the address is told how long to wait, and it goes on by itself", async ({
    visit,
    stack,
    published: _,
  }) => {
    const { page, trouble } = await visit();
    trouble.expect(answersOf(429));
    await page.goto("/");
    await firstResult(page, /sourdough/i);
    const isOver = () =>
      page
        .getByRole("heading", { name: "That was a lot of searching" })
        .waitFor({ timeout: 10_000 })
        .then(
          () => true,
          () => false,
        );
    // A token comes back every three seconds: a slow page may meet it.
    for (const words of ["jar of jam", "a jar of jam", "jars of jam", "one jar of jam"]) {
      while ((await searchByHand(stack)).status === 200);
      await queryField(page).fill(words);
      if (await isOver()) break;
    }
    await page.getByText(/^Next search in \d+ seconds?\./).waitFor();
    await firstResult(page, /jam/i);
    expect(await page.getByText(/^Next search in/).count()).toBe(0);
  });
});

test("a page that has the README's example in it shows the picture", async ({ visit, stack, published: _ }) => {
  const { page } = await visit();
  const environment = { VITE_LARDER_URL: stack.url, VITE_LARDER_KEY: stack.search_key };
  const script = await bundleExample(readmeExample("browser"), environment);
  await page.route("**/shop.html", (route) =>
    route.fulfill({ contentType: "text/html", body: '<body><script type="module" src="/shop.js"></script>' }),
  );
  await page.route("**/shop.js", (route) => route.fulfill({ contentType: "text/javascript", body: script }));
  await page.goto("/shop.html");
  const picture = page.getByAltText(/jam/i);
  await picture.waitFor();
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(400);
});
