import type { ElementHandle, Locator, Page, Request } from "playwright-core";
import { describe, expect } from "vitest";
import { search } from "../../shared/search.ts";
import { expectNoAxeViolations } from "./support/axe.ts";
import { addPerson } from "./support/people.ts";
import { publishPictures } from "./support/published.ts";
import { test as base } from "./support/test.ts";

const test = base.extend("published", { scope: "file" }, async ({ stack }) => {
  await publishPictures(stack, stack.admin, [
    "rustic sourdough bread",
    "jar of strawberry jam",
    "chocolate chip cookies on white plate",
  ]);
});

const results = (page: Page) => page.getByRole("list", { name: "Results" }).and(page.locator("[aria-busy=false]"));
const alts = (page: Page) =>
  results(page)
    .getByRole("img")
    .evaluateAll((all) => all.map((image) => (image as HTMLImageElement).alt).filter(Boolean));
const firstAlt = async (page: Page) => (await alts(page))[0] ?? "";
const withAlt = (page: Page, alt: RegExp) =>
  results(page)
    .getByRole("listitem")
    .filter({ has: page.getByAltText(alt) });
const isSearch = (request: Request) => request.method() === "POST" && request.url().endsWith("/search-preview");

/** Presses what leads to a search, and tells what the browser sent and what it got. */
async function searchAfter(page: Page, press: () => Promise<unknown>, field?: Field) {
  const isIt = (request: Request) => isSearch(request) && (field === undefined || field in request.postDataJSON());
  const [request] = await Promise.all([page.waitForRequest(isIt), press()]);
  const answer = await (await request.response())?.json();
  return { sent: request.postDataJSON(), answer };
}

type Field = keyof typeof search.input.shape;
interface Walk {
  /** Where it begins; a search for bread unless told. */
  readonly from?: string;
  /** What somebody does to say it. */
  readonly say: (page: Page) => Promise<unknown>;
  readonly sent: unknown;
}

const inMore = (say: (page: Page) => Promise<unknown>) => async (page: Page) => {
  await page.getByText(/^More (tags|limit|minimum)/).click();
  await say(page);
};

/** How each parameter of the contract is said on the screen. One without an entry has no way to be said: that fails. */
const walks: Record<Field, Walk> = {
  query: {
    from: "/search",
    say: (page) => page.getByRole("searchbox", { name: "What should the picture show?" }).fill("jam"),
    sent: "jam",
  },
  image_id: {
    from: "/search",
    async say(page) {
      await page.getByRole("button", { name: "Search by a picture instead" }).click();
      const dialog = page.getByRole("dialog", { name: "More like which picture?" });
      await dialog.getByText("The newest of your pictures that are approved").waitFor();
      await dialog.getByRole("searchbox", { name: "Find a picture" }).fill("strawberry");
      await dialog.getByText(/^What a search for these words finds/).waitFor();
      await dialog.getByRole("button", { name: /strawberry jam/i }).click();
    },
    sent: expect.stringMatching(/^[0-9a-f-]{36}$/),
  },
  size: { say: (page) => page.getByLabel("Size").selectOption("hero_image"), sent: "hero_image" },
  limit: { say: inMore((page) => page.getByLabel("Limit").fill("2")), sent: 2 },
  orientation: { say: (page) => page.getByLabel("Orientation").selectOption("Square"), sent: "square" },
  color: { say: (page) => page.getByLabel("Color", { exact: true }).selectOption("Burgundy"), sent: "burgundy" },
  min_score: { say: inMore((page) => page.getByLabel("Minimum score").fill("0.1")), sent: 0.1 },
  palette: {
    say: inMore((page) => page.getByRole("button", { name: "Add a color" }).click()),
    sent: [expect.stringMatching(/^#[0-9a-f]{6}$/)],
  },
  tags: {
    say: inMore(async (page) => {
      await page.getByRole("combobox", { name: "Tags" }).fill("rustic");
      await page.getByRole("combobox", { name: "Tags" }).press("Enter");
    }),
    sent: ["rustic"],
  },
  category: { say: inMore((page) => page.getByLabel("Category").selectOption("Breads")), sent: "breads" },
  exclude_ids: {
    say: (page) =>
      results(page)
        .getByRole("button", { name: /^Leave out: .*sourdough/i })
        .click(),
    sent: [expect.stringMatching(/^[0-9a-f-]{36}$/)],
  },
  site_id: { say: inMore((page) => page.getByLabel("Site").fill("beas-bakery")), sent: "beas-bakery" },
  locale: { say: inMore((page) => page.getByLabel("Language of the query").fill("en-GB")), sent: "en-GB" },
  cursor: {
    from: "/search?q=bread&limit=1",
    say: (page) => page.getByRole("button", { name: "Next page" }).click(),
    sent: expect.stringMatching(/^[\w-]+$/),
  },
};

describe("every parameter of the contract", () => {
  test("has a way to be said", () => {
    expect(Object.keys(walks).sort()).toEqual(Object.keys(search.input.shape).sort());
  });

  test.for(Object.keys(walks) as Field[])(
    "%s is said, sent, taken and kept in the address",
    async (field, { visit, stack, published: _ }) => {
      const { from = "/search?q=bread", say, sent } = walks[field];
      const { page } = await visit(stack.admin);
      await page.goto(from);
      if (from !== "/search") await results(page).waitFor();
      const first = await searchAfter(page, () => say(page), field);
      expect(first.sent[field]).toEqual(sent);
      expect(first.answer.code).toBeUndefined();
      const shown = page.getByLabel("The request as");
      await shown.waitFor();
      await page.getByRole("tabpanel").getByText(`"${field}"`).waitFor();
      const again = await searchAfter(page, () => page.reload());
      expect(again.sent).toEqual(first.sent);
      expect(first.answer.results.map(({ id }: { id: string }) => id)).toEqual(
        again.answer.results.map(({ id }: { id: string }) => id),
      );
    },
  );
});

describe("the results", () => {
  test("lead on to what is like one of them, and Back to the words", async ({ visit, stack, published: _ }) => {
    const { page } = await visit(stack.admin);
    await page.goto("/search?q=bread");
    await results(page).waitFor();
    const { sent, answer } = await searchAfter(page, () =>
      results(page)
        .getByRole("button", { name: /^More like this: .*sourdough/i })
        .click(),
    );
    expect(sent.query).toBeUndefined();
    expect(answer.results.map(({ id }: { id: string }) => id)).not.toContain(sent.image_id);
    await page
      .getByRole("region", { name: "More like this picture" })
      .getByText(/sourdough/i)
      .waitFor();
    await page.goBack();
    await expect.poll(() => page.getByRole("searchbox").inputValue()).toBe("bread");
    await withAlt(page, /sourdough/i).waitFor();
  });

  test("leave a picture out, and bring it back", async ({ visit, stack, published: _ }) => {
    const { page } = await visit(await addPerson(stack, "member"));
    await page.goto("/search?q=bread&more=open");
    const bread = withAlt(page, /sourdough/i);
    await bread.getByRole("button", { name: /^Leave out/ }).click();
    await expect.poll(() => bread.count()).toBe(0);
    await page
      .getByRole("region", { name: "Left out" })
      .getByRole("button", { name: /^Bring back: .*sourdough/i })
      .click();
    await bread.waitFor();
  });

  test("go on page by page without a picture twice, and another search begins at its first page", async ({
    visit,
    stack,
    published: _,
  }) => {
    const { page } = await visit(stack.admin);
    await page.goto("/search?q=bread&limit=2");
    await page.getByText(/^The first 2 of 3 candidates/).waitFor();
    const first = await alts(page);
    const next = page.getByRole("button", { name: "Next page" });
    await next.click();
    await page.getByText(/^1 more of 3 candidates/).waitFor();
    expect(first).not.toContain(await firstAlt(page));
    expect(await next.count()).toBe(0);
    await page.goBack();
    await page.getByText(/^The first 2 of 3 candidates/).waitFor();
    await next.click();
    await page.getByText(/^1 more of 3 candidates/).waitFor();
    await page.getByRole("button", { name: "Back to the first page" }).click();
    await expect.poll(() => alts(page)).toEqual(first);
    await next.click();
    await page.getByText(/^1 more of 3 candidates/).waitFor();
    await page.getByRole("searchbox").fill("jam");
    await withAlt(page, /jam/i).first().waitFor();
    await expect.poll(() => new URL(page.url()).searchParams.has("cursor")).toBe(false);
  });

  test("say where words can stand, how much a crop shows, and who made the picture", async ({
    visit,
    stack,
    published: _,
  }) => {
    const { page } = await visit(stack.admin);
    await page.route("**/search-preview", async (route) => {
      const answer = await route.fetch();
      const output = await answer.json();
      const region = { x: 0.05, y: 0.1, width: 0.4, height: 0.8 };
      output.results[0] = { ...output.results[0], text_color: { hex: "#ffffff", region }, crop_score: 0.92 };
      output.results[1] = { ...output.results[1], text_color: null, crop_score: null, ai_generated: false };
      await route.fulfill({ response: answer, json: output });
    });
    await page.goto("/search?q=sourdough+bread");
    const [first, second] = [0, 1].map((place) => results(page).getByRole("article").nth(place));
    await first?.getByText("92% in view").waitFor();
    await first?.getByText("Words in #ffffff").waitFor();
    await second?.getByText("Not AI-generated", { exact: true }).waitFor();
    const words = first?.getByText("Sourdough", { exact: true });
    expect(await words?.count()).toBe(0);
    await page.getByLabel("Words on the pictures").click();
    await words?.waitFor();
    await second?.getByText("No calm place for words").waitFor();
    await expectNoAxeViolations(page);
    await page.reload();
    await words?.waitFor();
  });

  test("are the nearest where nothing fits, and none where the filters leave none", async ({
    visit,
    stack,
    published: _,
  }) => {
    const { page } = await visit(stack.admin);
    await page.goto("/search?q=zeppelin&min_score=0.99");
    await page.getByText(/^Nothing fits; the nearest 3: 3 weak, in /).waitFor();
    await page.getByText("Nothing here fits well.").waitFor();
    await page.goto("/search?q=jam&tags=zeppelin");
    await page.getByText("No approved picture has all of this.").waitFor();
    await page.getByText(/the library has nothing without these filters either/).waitFor();
    await page.goto("/search?q=%F0%9F%8D%B0");
    await page.getByText(/3 weak/).waitFor();
    expect(await page.getByText("Nothing here fits well.").count()).toBe(0);
  });

  test("say when words alone were gone by, and when nothing fits", async ({ visit, stack, published: _ }) => {
    const { page } = await visit(stack.admin);
    const change = { degraded: true, wish_id: null as string | null };
    await page.route("**/search-preview", async (route) => {
      const answer = await route.fetch();
      const output = await answer.json();
      for (const result of output.results) result.match = "weak";
      await route.fulfill({ response: answer, json: { ...output, ...change } });
    });
    await page.goto("/search?q=bread");
    await page.getByRole("heading", { name: "Found by words alone" }).waitFor();
    expect(await page.getByText("Nothing here fits well.").count()).toBe(0);
    change.degraded = false;
    await page.reload();
    await page.getByText("When a site asks for it, it is noted as a wish.").waitFor();
    change.wish_id = crypto.randomUUID();
    await page.reload();
    await page.getByText("Sites have asked for it: it is noted as a wish.").waitFor();
    expect(await page.getByRole("link", { name: "See the wishes" }).getAttribute("href")).toBe("/wishes");
  });
});

describe("the focus", () => {
  const hasFocus = (control: Locator) =>
    expect.poll(() => control.evaluate((it) => it === document.activeElement)).toBe(true);
  const outcome = (page: Page) => page.getByRole("region", { name: "What was found" });
  const press = async (control: Locator) => {
    await control.focus();
    await control.press("Enter");
  };

  test("is on what is found next, whatever was pressed on a result that goes", async ({
    visit,
    stack,
    published: _,
  }) => {
    const { page } = await visit(stack.admin);
    await page.goto("/search?q=bread&limit=1");
    await results(page).waitFor();
    await press(page.getByRole("button", { name: "Next page" }));
    await page.getByText(/^1 more of 3 candidates/).waitFor();
    await hasFocus(outcome(page));
    const gone = await firstAlt(page);
    await press(results(page).getByRole("button", { name: /^Leave out/ }));
    await expect.poll(() => firstAlt(page)).not.toBe(gone);
    await hasFocus(outcome(page));
    await press(results(page).getByRole("button", { name: /^More like this/ }));
    await page.getByRole("region", { name: "More like this picture" }).waitFor();
    await hasFocus(outcome(page));
    await press(page.getByRole("button", { name: "Search by words again" }));
    await hasFocus(page.getByRole("searchbox", { name: "What should the picture show?" }));
  });

  test("stays with the colors, the tags and what was left out, of which one is taken away", async ({
    visit,
    stack,
    published: _,
  }) => {
    const { page } = await visit(stack.admin);
    await page.goto("/search?q=bread&more=open&tags=loaf&palette=%238a4611&palette=%23f5ead2");
    await press(page.getByRole("button", { name: "Remove color 2 of the palette" }));
    await hasFocus(page.getByRole("group", { name: "Palette" }).getByRole("list"));
    for (let color = 2; color <= 8; color++) await press(page.getByRole("button", { name: "Add a color" }));
    await page.getByRole("button", { name: "Remove color 8 of the palette" }).waitFor();
    await hasFocus(page.getByRole("group", { name: "Palette" }).getByRole("list"));
    await press(page.getByRole("button", { name: "Remove the tag loaf" }));
    await hasFocus(page.getByRole("combobox", { name: "Tags" }));
    await press(
      results(page)
        .getByRole("button", { name: /^Leave out/ })
        .first(),
    );
    const leftOut = page.getByRole("region", { name: "Left out" });
    await press(leftOut.getByRole("button", { name: /^Bring back/ }));
    await leftOut.getByText("No picture. Each result can be left out.").waitFor();
    await hasFocus(leftOut);
  });

  test("is on what is found once a picture was chosen, and on what opened the choice where none was", async ({
    visit,
    stack,
    published: _,
  }) => {
    const { page } = await visit(stack.admin);
    await page.goto("/search?q=bread");
    await results(page).waitFor();
    const choice = page.getByRole("button", { name: "Search by a picture instead" });
    const dialog = page.getByRole("dialog", { name: "More like which picture?" });
    await press(choice);
    await dialog.getByRole("listitem").first().waitFor();
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    await hasFocus(choice);
    await press(choice);
    for (const begin of ["/search?q=bread", "/search"]) {
      await page.goto(`${begin}${begin.includes("?") ? "&" : "?"}choose=picture`);
      await press(dialog.getByRole("listitem").first().getByRole("button"));
      await dialog.waitFor({ state: "detached" });
      await results(page).waitFor();
      await expect.poll(() => outcome(page).evaluate((it) => it.contains(document.activeElement))).toBe(true);
    }
  });
});

test("a picture to be like that is not approved is said to be the reason, with the ways on", async ({
  visit,
  stack,
  published: _,
}) => {
  const { page, trouble } = await visit(stack.admin, { viewport: { width: 390, height: 844 } });
  trouble.expect(/404/);
  await page.goto(`/search?image_id=${crypto.randomUUID()}`);
  await page
    .getByRole("alert")
    .getByText(/^This picture is not approved, or is gone/)
    .waitFor();
  await page.getByRole("button", { name: "Another picture" }).click();
  await page
    .getByRole("dialog", { name: "More like which picture?" })
    .getByRole("button", { name: /strawberry jam/i })
    .click();
  await results(page).waitFor();
});

test("what is too long for the screen of a phone is broken, not wider than it", async ({
  visit,
  stack,
  published: _,
}) => {
  const { page, trouble } = await visit(stack.admin, { viewport: { width: 390, height: 844 } });
  trouble.expect(/400/);
  const long = "Donaudampfschifffahrt".repeat(4);
  await page.goto(`/search?q=bread&tags=${long}&category=${long}&site_id=${long}`);
  await page.getByRole("button", { name: new RegExp(long) }).waitFor();
  await page.getByRole("alert").first().waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test("what is wrong with a parameter is said at its own place, and unfolds it", async ({
  visit,
  stack,
  published: _,
}) => {
  const { page, trouble } = await visit(stack.admin);
  trouble.expect(/400/);
  await page.goto("/search?q=bread&color=mauve&locale=%3F&palette=red&cursor=!");
  const faults = page.getByRole("region", { name: "Parameters" }).getByRole("alert");
  await expect
    .poll(() => faults.allInnerTexts())
    .toEqual([
      expect.stringMatching(/^Use (the name of a color|a hex color)/),
      expect.stringMatching(/^Use a hex color/),
      "Use a language tag such as en-GB",
    ]);
  for (const label of ["Color", "Language of the query"]) {
    const control = page.getByLabel(label, { exact: true });
    expect(await control.getAttribute("aria-invalid")).toBe("true");
    const note = await control.getAttribute("aria-describedby");
    expect(await page.locator(`[id="${note}"]`).textContent()).toMatch(/^Use (a|the)/);
  }
  await page.getByRole("group", { name: "Palette" }).getByRole("alert").waitFor();
  await page.getByRole("button", { name: "Back to the first page" }).click();
  await page.getByLabel("Color", { exact: true }).selectOption("Any");
  await page.getByLabel("Language of the query").fill("");
  await page.getByRole("button", { name: "Remove color 1 of the palette" }).click();
  await withAlt(page, /sourdough/i).waitFor();
});

test("what is changed in the moment of a step is kept", async ({ visit, stack, published: _ }) => {
  const { page } = await visit(stack.admin);
  await page.goto("/search?q=bread&limit=1");
  const next = page.getByRole("button", { name: "Next page" });
  await next.waitFor();
  const size = (await page.getByLabel("Size").elementHandle()) as ElementHandle<HTMLSelectElement>;
  await next.evaluate((button: HTMLElement, select) => {
    button.click();
    select.value = "hero_image";
    select.dispatchEvent(new Event("change", { bubbles: true }));
  }, size);
  await expect.poll(() => page.url()).toMatch(/\/search\?q=bread&cursor=[^&]+&size=hero_image&limit=1$/);
});
