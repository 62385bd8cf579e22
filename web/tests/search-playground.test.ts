import type { Page, Request, Route } from "playwright-core";
import { describe, expect } from "vitest";
import { addPerson } from "./support/people.ts";
import { publishPictures } from "./support/published.ts";
import { hasPython, runSnippet } from "./support/run-snippet.ts";
import { test as base } from "./support/test.ts";

/** A library of three pictures that searches find. */
const test = base.extend("published", { scope: "file" }, async ({ stack }) => {
  await publishPictures(stack, stack.admin, [
    "rustic sourdough bread",
    "jar of strawberry jam",
    "chocolate chip cookies on white plate",
  ]);
});

const queryField = (page: Page) => page.getByRole("searchbox", { name: "What should the picture show?" });
const results = (page: Page) => page.getByRole("list", { name: "Results" });
const settled = (page: Page) => results(page).and(page.locator("[aria-busy=false]"));
const firstResult = (page: Page, alt: RegExp) =>
  settled(page).getByRole("listitem").first().getByAltText(alt).waitFor();
const more = (page: Page) => page.getByText(/^More (tags|limit|minimum)/);
const paramsOf = (page: Page) => Object.fromEntries(new URL(page.url()).searchParams);

const isSearch = (request: Request) => request.method() === "POST" && request.url().endsWith("/search-preview");
const queryOf = (request: Request): string => request.postDataJSON().query;

describe("the search playground", () => {
  test("finds while somebody types, with score, match, tags, category and pixels", async ({
    visit,
    stack,
    published: _,
  }) => {
    const { page } = await visit(stack.admin);
    await page.getByRole("link", { name: "Search", exact: true }).click();
    await page.getByRole("heading", { name: "Search as a site does" }).waitFor();
    await queryField(page).pressSequentially("sourdough bread");
    await firstResult(page, /sourdough/i);
    const first = results(page).getByRole("listitem").first();
    await first.getByText("Strong match").waitFor();
    await first.getByText(/^0\.\d\d$/).waitFor();
    await first.getByText(/breads · 400 × 300/).waitFor();
    expect(await first.getByText("sourdough bread", { exact: true }).count()).toBe(1);
    await first.getByText("All sizes").click();
    await expect
      .poll(() => first.getByRole("link", { name: "Hero" }).getAttribute("href"))
      .toMatch(/hero_image-\w+\.jpg$/);
    await page.getByText(/^3 found: 1 strong(, \d good)?(, \d weak)?, in [\d.]+ ms$/).waitFor();
    await page.getByText("What match and score mean").click();
    await page.getByText(/in the order of words and meaning together, not of the score alone/).waitFor();
    await page.getByText(/^\d+ of 120 searches left$/).waitFor();
  });

  test("keeps every parameter in the address, and shows the same after a reload", async ({
    visit,
    stack,
    published: _,
  }) => {
    const { page } = await visit(stack.admin);
    await page.goto("/search");
    await queryField(page).fill(`jam & "cream"`);
    await page.getByLabel("Size").selectOption("thumbnail");
    await more(page).click();
    await page.getByLabel("Limit").fill("2");
    await page.getByLabel("Minimum score").fill("0.01");
    await page.getByRole("tab", { name: "Python" }).click();
    await page.getByText("The answer", { exact: true }).click();
    const params = {
      q: `jam & "cream"`,
      size: "thumbnail",
      limit: "2",
      min_score: "0.01",
      more: "open",
      code: "python",
      answer: "open",
    };
    await expect.poll(() => paramsOf(page)).toEqual(params);
    await firstResult(page, /jam/i);
    const before = await settled(page)
      .getByRole("img")
      .evaluateAll((all) => all.map((img) => (img as HTMLImageElement).src));
    await page.reload();
    await firstResult(page, /jam/i);
    expect(
      await settled(page)
        .getByRole("img")
        .evaluateAll((all) => all.map((img) => (img as HTMLImageElement).src)),
    ).toEqual(before);
    expect(await queryField(page).inputValue()).toBe(params.q);
    expect(await page.getByLabel("Size").inputValue()).toBe("thumbnail");
    expect(await page.getByLabel("Limit").inputValue()).toBe("2");
    expect(await page.getByLabel("Minimum score").inputValue()).toBe("0.01");
    await page.getByRole("tab", { name: "Python", selected: true }).waitFor();
    await page.getByText('"query_time_ms":').waitFor();
    await page.goto("/search?q=jam&size=thumbnail");
    await firstResult(page, /jam/i);
    await page.goBack();
    await expect.poll(() => queryField(page).inputValue()).toBe(params.q);
  });

  test("keeps the last results while the next load, and never shows an answer that comes too late", async ({
    visit,
    stack,
    published: _,
  }) => {
    const { page } = await visit(stack.admin);
    const held = Promise.withResolvers<Route>();
    const dropped = page.waitForEvent("requestfailed", (request) => isSearch(request) && queryOf(request) === "jam");
    await page.route("**/search-preview", async (route, request) => {
      if (isSearch(request) && queryOf(request) === "jam") held.resolve(route);
      else await route.continue();
    });
    await page.goto("/search?q=sourdough+bread");
    await firstResult(page, /sourdough/i);
    await queryField(page).fill("jam");
    const late = await held.promise;
    await page.getByText("Searching…").waitFor();
    expect(await results(page).getAttribute("aria-busy")).toBe("true");
    await results(page)
      .getByRole("listitem")
      .first()
      .getByAltText(/sourdough/i)
      .waitFor();
    await queryField(page).fill("cookies");
    await firstResult(page, /cookies/i);
    expect((await dropped).failure()?.errorText).toBe("net::ERR_ABORTED");
    await late.continue().catch(() => {}); // nobody waits for it any more
    await more(page).click();
    await page.getByLabel("Limit").fill("1");
    await firstResult(page, /cookies/i);
    await page.getByText(/^The first 1 of 3 candidates: 1 (strong|good|weak), in /).waitFor();
  });

  test("asks once for what is typed without a rest", async ({ visit, stack, published: _ }) => {
    const { page } = await visit(stack.admin);
    const asked: string[] = [];
    page.on("request", (request) => isSearch(request) && asked.push(queryOf(request)));
    await page.goto("/search");
    await queryField(page).pressSequentially("strawberry");
    await firstResult(page, /strawberry/i);
    expect(asked.at(-1)).toBe("strawberry");
    expect(asked.length).toBeLessThan("strawberry".length);
  });

  test("says of each field what the endpoint says", async ({ visit, stack, published: _ }) => {
    const { page, trouble } = await visit(stack.admin);
    trouble.expect(/400/);
    await page.goto("/search?q=jam&limit=99&min_score=5&answer=open");
    const problem = page.getByRole("alert").filter({ hasText: "The request is not valid" });
    await problem.getByText(/^400 invalid_input · Request [\w-]+$/).waitFor();
    expect(await problem.getByRole("listitem").allInnerTexts()).toEqual([
      "limit: Use a whole number from 1 to 50",
      "min_score: Use a number from 0 to 1",
    ]);
    await page.getByText('"code": "invalid_input"').waitFor();
    await page.getByLabel("Limit").fill("5");
    await page.getByLabel("Minimum score").fill("0");
    await firstResult(page, /jam/i);
    expect(await problem.count()).toBe(0);
  });
});

const permissions = ["clipboard-read", "clipboard-write"];
const languages = { curl: "curl", javascript: "JavaScript", python: "Python" } as const;

/** What the button puts into the clipboard. */
async function copySnippet(page: Page, language: keyof typeof languages): Promise<string> {
  await page.getByRole("tab", { name: languages[language] }).click();
  await page.getByRole("button", { name: "Copy", exact: true }).click();
  await page.getByRole("button", { name: "Copied" }).waitFor();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  await page.getByRole("button", { name: "Copy", exact: true }).waitFor();
  return text;
}

describe("a copied request", () => {
  const query = `Bea's "best" bread: $5, \`50\` \\ 100%!\n🥖 </script>`;

  test("runs as curl, JavaScript and Python, and all of them get the same", async ({
    visit,
    stack,
    published: _,
    skip,
  }) => {
    const { page } = await visit(stack.admin, { permissions });
    await page.goto(`/search?size=hero_image&limit=2&q=${encodeURIComponent(query)}`);
    await settled(page).waitFor();
    await page.getByRole("button", { name: "Make a key for this" }).click();
    await page.getByLabel("Name of the key").fill("A test of the playground");
    await page.getByRole("button", { name: "Make the key" }).click();
    await page.getByText(/^The request has this key in it/).waitFor();
    const shown = await settled(page)
      .getByRole("img")
      .evaluateAll((all) => all.map((img) => (img as HTMLImageElement).src));

    const answers = [await runSnippet("curl", await copySnippet(page, "curl"))];
    answers.push(await runSnippet("javascript", await copySnippet(page, "javascript")));
    const python = await copySnippet(page, "python");
    const isPythonThere = await hasPython();
    if (isPythonThere) answers.push(await runSnippet("python", python));
    for (const { results, total } of answers) {
      expect((results as { url: string }[]).map(({ url }) => url)).toEqual(shown);
      expect(total).toBe(3);
      expect(results).toEqual(answers[0]?.results);
    }

    expect(page.url()).not.toContain("lrd_");
    const stored = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
    expect(stored).not.toContain("lrd_");
    await page.reload();
    await settled(page).waitFor();
    expect(await page.getByText(/lrd_\w/).count()).toBe(0);
    skip(!isPythonThere, "no python3 on this machine: curl and JavaScript ran, the Python snippet did not");
  });

  test("of a member, who makes no keys, takes a pasted one or reads it from the environment", async ({
    visit,
    stack,
    published: _,
  }) => {
    const { page } = await visit(await addPerson(stack, "member"), { permissions });
    await page.goto("/search?q=jam&limit=1");
    await firstResult(page, /jam/i);
    expect(await page.getByRole("button", { name: "Make a key for this" }).count()).toBe(0);
    await page.getByText("Reads your key from the environment variable LARDER_KEY.").waitFor();
    const environment = { LARDER_KEY: stack.search_key };
    const fromEnvironment = await runSnippet("javascript", await copySnippet(page, "javascript"), environment);
    await page.getByLabel("Paste a key").fill(` ${stack.search_key} `);
    await page.getByLabel("Paste a key").press("Enter");
    await page.getByText(/^The request has this key in it/).waitFor();
    const pasted = await runSnippet("curl", await copySnippet(page, "curl"));
    expect(pasted.results).toEqual(fromEnvironment.results);
    expect(pasted.total).toBe(3);
    await page.getByRole("button", { name: "Take the key out" }).click();
    expect(await copySnippet(page, "curl")).not.toContain(stack.search_key);
  });
});
