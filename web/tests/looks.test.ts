import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { expectNoAxeViolations } from "./support/axe.ts";
import { endSession } from "./support/end-session.ts";
import { dropFiles, png } from "./support/files.ts";
import { larder } from "./support/larder.ts";
import { fillLibrary } from "./support/library-fixture.ts";
import { addPerson, clientOf, ok, operatorOf } from "./support/people.ts";
import { addProducts, type ProductsByState } from "./support/product-states.ts";
import { publishPictures } from "./support/published.ts";
import { showAs } from "./support/screenshot.ts";
import { signIn } from "./support/sign-in.ts";
import { searchAsSites, tellUse } from "./support/sites.ts";
import { test as base } from "./support/test.ts";

const bakery = {
  name: "Bea's Bakery",
  rate_per_minute: 300,
  expires_at: new Date(Date.now() + 432_000_000).toISOString(),
  allowed_origins: ["https://bakery.example", "http://localhost:5173"],
};

/** A batch of rows, one of which nothing is made of. */
const figures = {
  template: "action-figure-mini-display",
  rows: [{ tokens: { NAME: "Ann", TITLE: "Baker" }, file_name: "ann", folder: "team" }, { tokens: {} }],
  skip_bad_rows: true,
  size: "1024x1024",
  name: "Team figures",
};

/** A template with a field of every type. */
const badge = {
  slug: "name-badge",
  name: "Name badge",
  kind: "template",
  description: "A badge for a shirt",
  prompt: "A {round|square} badge for [NAME], number [SHIFT] on [GROUND] in [INK]",
  aspect: "3:2",
  fields: [
    { name: "NAME", label: "Who", type: "text", required: true, help: "As it is printed" },
    { name: "SHIFT", label: "Shift", type: "number", min: 1, max: 3, default: "1" },
    { name: "GROUND", label: "Ground", type: "choice", choices: ["linen", "felt"], default: "linen" },
    { name: "INK", label: "Ink", type: "color", default: "#112233" },
    { name: "FACE", label: "Face", type: "picture" },
  ],
};

/** An admin of a library with pictures of every kind, a member without any, and nobody, each as their browser knows them. */
const test = base
  .extend("filled", { scope: "file" }, async ({ stack }) => {
    await fillLibrary(stack, stack.admin, 150);
    await searchAsSites(stack, "rustic sourdough bread", ["bea", "cleo"]); // granted by what comes next
    await publishPictures(stack, stack.admin, ["rustic sourdough bread", "jar of strawberry jam", "birthday cake"]);
    await larder(stack, "invite", "bea@example.com");
    await searchAsSites(stack, "lavender macarons in a paper box", ["bea", "cleo", "dora"]);
    await searchAsSites(stack, "zeppelin", ["bea"]);
    await searchAsSites(stack, "sugared almonds", ["bea"]);
    const admin = await clientOf(stack, stack.admin);
    const dismissed = operatorOf(stack).from("wishes").select("id").eq("query", "zeppelin");
    await ok(admin.rpc("dismiss_wish", { wish_id: (await ok(dismissed.single())).id }));
    const images = operatorOf(stack).from("images");
    const served = operatorOf(stack).from("search_documents").select("image_id").limit(1);
    const { image_id: used } = await ok(served.single());
    await tellUse(stack, used, "bea");
    await tellUse(stack, used, "cleo");
    const { id: ready, batch_id } = await ok(images.select("id, batch_id").eq("status", "ready").limit(1).single());
    const { id: failed } = await ok(images.select("id").eq("status", "failed").limit(1).single());
    const { id: key } = (await ok(operatorOf(stack).rpc("create_api_key", bakery))) as { id: string };
    const told = { url: "https://shop.example/larder", events: ["image.withdrawn"], hears_all: true };
    const { id: endpoint } = (await ok(admin.rpc("create_endpoint", told))) as { id: string };
    await ok(operatorOf(stack).from("recipes").insert(badge).select("id"));
    const { batch_id: rows } = (await ok(admin.rpc("create_batch", figures))) as { batch_id: string };
    const products = await addProducts(stack, stack.admin);
    return { products, ready, batch: batch_id!, failed, key, used, endpoint, rows };
  })
  .extend("states", { scope: "file" }, async ({ stack, browser, filled: _ }) => {
    const stateOf = async (person: { email: string; password: string }) => {
      const context = await browser.newContext({ baseURL: stack.url });
      const page = await context.newPage();
      await signIn(page, person);
      const state = await context.storageState();
      await context.close();
      return state;
    };
    return {
      admin: await stateOf(stack.admin),
      newcomer: await stateOf(await addPerson(stack, "member")),
      nobody: undefined,
    };
  });

interface Screen {
  readonly name: string;
  readonly as: "admin" | "newcomer" | "nobody";
  readonly path: (filled: {
    ready: string;
    batch: string;
    failed: string;
    key: string;
    used: string;
    endpoint: string;
    rows: string;
    products: ProductsByState;
  }) => string;
  /** Brings the screen to what is looked at, and waits until it is there. */
  readonly open: (page: Page) => Promise<unknown>;
}

const heading = (name: string | RegExp) => (page: Page) => page.getByRole("heading", { name }).first().waitFor();
const button = (name: string | RegExp) => (page: Page) =>
  page.getByRole("button", { name, disabled: false }).first().waitFor();
const cells = (page: Page) =>
  page
    .getByRole("gridcell", { name: /, (To review|Approved|Rejected|Failed)$/ })
    .first()
    .waitFor();

const found = (page: Page) =>
  page
    .locator("[aria-busy=false]")
    .and(page.getByRole("list", { name: "Results" }))
    .getByRole("listitem")
    .first()
    .waitFor();

const screens: readonly Screen[] = [
  { name: "outside", as: "nobody", path: () => "/?q=sourdough+bread", open: found },
  { name: "help", as: "nobody", path: () => "/help", open: heading("Keys of the screens") },
  { name: "search-empty", as: "newcomer", path: () => "/search", open: heading("Search as a site does") },
  { name: "search", as: "newcomer", path: () => "/search?q=sourdough+bread&code=python&answer=open", open: found },
  {
    name: "search-hero",
    as: "admin",
    path: () => "/search?q=jam&size=hero_image&limit=2",
    open: async (page) => {
      await found(page);
      await page.getByText("All sizes").first().click();
      await page.getByRole("button", { name: "Make a key for this" }).click();
      await page.getByLabel("Name of the key").waitFor();
    },
  },
  {
    name: "search-more",
    as: "admin",
    path: () => "/search?q=bread&more=open&words=on&tags=rustic&palette=%23aa3322&color=brown&locale=en-GB",
    open: (page) => page.getByRole("combobox", { name: "Tags" }).waitFor(),
  },
  {
    name: "search-choose",
    as: "admin",
    path: () => "/search?choose=picture",
    open: (page) =>
      page.getByRole("dialog").getByRole("list", { name: "Pictures" }).getByRole("listitem").first().waitFor(),
  },
  {
    name: "search-like",
    as: "admin",
    path: () => "/search?q=bread&size=hero_image&limit=1",
    open: async (page) => {
      await found(page);
      await page.getByText("What match and score mean").click();
      await page
        .getByRole("button", { name: /^Leave out/ })
        .first()
        .click();
      await page.getByText("pictures left out").waitFor();
      await found(page);
      await page
        .getByRole("button", { name: /^More like this/ })
        .first()
        .click();
      await page
        .getByRole("region", { name: "More like this picture" })
        .getByText(/[a-z]{4}/)
        .last()
        .waitFor();
    },
  },
  {
    name: "search-nothing",
    as: "admin",
    path: () => "/search?q=jam&tags=zeppelin",
    open: heading("No picture fits"),
  },
  { name: "api", as: "nobody", path: () => "/api", open: heading("SearchRequest") },
  { name: "sign-in", as: "nobody", path: () => "/sign-in", open: heading("Sign in") },
  { name: "forgot-password", as: "nobody", path: () => "/forgot-password", open: heading("Reset your password") },
  { name: "link-ended", as: "nobody", path: () => "/set-password", open: heading(/^This link has ended/) },
  { name: "set-password", as: "newcomer", path: () => "/set-password", open: heading("Set your password") },
  {
    name: "inbox",
    as: "nobody",
    path: () => "/inbox",
    open: (page) => page.getByRole("article", { name: "Mail" }).waitFor(),
  },
  { name: "not-found", as: "newcomer", path: () => "/pantry", open: heading("There is no such page") },
  { name: "admins-only", as: "newcomer", path: () => "/review", open: heading("This page is for admins") },
  { name: "dashboard-empty", as: "newcomer", path: () => "/", open: heading("Three steps to the first picture") },
  { name: "dashboard", as: "admin", path: () => "/", open: heading("Background work") },
  {
    name: "account",
    as: "admin",
    path: () => "/",
    open: async (page) => {
      await heading("Background work")(page);
      await page.getByRole("button", { name: "Account" }).click();
      await page.getByRole("button", { name: "Sign out" }).waitFor();
    },
  },
  ...(
    [
      ["general", "/settings", "Search"],
      ["people", "/settings/people", "Members"],
      ["models", "/settings/models", "Embed texts"],
      ["money", "/settings/money", "Export"],
      ["vocabulary", "/settings/vocabulary?q=bread", "Terms of automatic tags"],
      ["synonyms", "/settings/synonyms", "Words that mean the same"],
      ["sizes", "/settings/sizes", "Quality"],
      ["reports", "/settings/reports", "What broke"],
    ] as const
  ).map(([name, address, title]) => ({
    name: `settings-${name}`,
    as: "admin" as const,
    path: () => address,
    open: heading(title),
  })),
  { name: "settings-account", as: "newcomer", path: () => "/settings", open: heading("Sessions") },
  { name: "settings-admins-only", as: "newcomer", path: () => "/settings/people", open: heading(/for admins$/) },
  {
    name: "settings-unsaved",
    as: "admin",
    path: () => "/settings/general",
    open: async (page) => {
      await page.getByLabel("Fewest tags").fill("20");
      await page.getByRole("button", { name: "Save", exact: true }).click();
      await page.getByText("The fewest tags cannot be more than the most.").waitFor();
    },
  },
  {
    name: "settings-invite",
    as: "admin",
    path: () => "/settings/people?invite=",
    open: (page) => page.getByRole("dialog", { name: "Invite somebody" }).waitFor(),
  },
  {
    name: "settings-caps",
    as: "admin",
    path: () => "/settings/money",
    open: async (page) => {
      await page
        .getByRole("button", { name: /^Change the caps of / })
        .first()
        .click();
      await page.getByRole("dialog", { name: /^Caps of/ }).waitFor();
    },
  },
  {
    name: "settings-add-model",
    as: "admin",
    path: () => "/settings/models?open=add",
    open: (page) => page.getByRole("dialog", { name: "Add a model" }).waitFor(),
  },
  {
    name: "settings-price",
    as: "admin",
    path: () => "/settings/models?price=sketch-1",
    open: (page) => page.getByRole("dialog", { name: /^Price of/ }).waitFor(),
  },
  {
    name: "settings-term",
    as: "admin",
    path: () => "/settings/vocabulary?term=cookie",
    open: (page) => page.getByRole("dialog", { name: "Edit cookie" }).waitFor(),
  },
  {
    name: "settings-group",
    as: "admin",
    path: () => "/settings/synonyms?open=add",
    open: async (page) => {
      await page.getByRole("textbox", { name: "Words" }).fill("jam");
      await page.getByRole("button", { name: "Add the group" }).click();
      await page.getByText("Write at least two words.").waitFor();
    },
  },
  {
    name: "settings-import",
    as: "admin",
    path: () => "/settings/vocabulary?open=import",
    open: async (page) => {
      await page.getByLabel("Terms, one a line").fill("spelt loaf: dinkel loaf\nCookie");
      await page.getByText(/^Line 2/).waitFor();
    },
  },
  {
    name: "wishes",
    as: "admin",
    path: () => "/wishes?dismissed=open",
    open: (page) => page.getByRole("list", { name: "Granted" }).getByRole("link").first().waitFor(),
  },
  { name: "generate-empty", as: "newcomer", path: () => "/generate", open: heading("Your pictures appear here") },
  {
    name: "generate-form",
    as: "newcomer",
    path: () => "/generate",
    open: async (page) => {
      await page.getByRole("radio", { name: "Template" }).check();
      await page.getByRole("combobox", { name: "Template" }).selectOption({ label: "Whole loaf" });
      await page.getByLabel("Hex value").fill("#336699");
      await page.getByRole("button", { name: "Add", exact: true }).click();
      await page.getByText("Saved palettes").click();
      await page.getByLabel("Name of the palette").waitFor();
      await page.getByText("Sent to the model").waitFor();
    },
  },
  {
    name: "generate-recipe",
    as: "newcomer",
    path: () => "/generate?template=name-badge",
    open: async (page) => {
      await page.getByLabel("Shift").fill("4");
      await page.getByRole("button", { name: /^Generate/ }).click();
      await page.getByText("Fill this in: nothing is made without it").waitFor();
      await page.getByText("Use 3 or less").waitFor();
    },
  },
  {
    name: "generate-references",
    as: "admin",
    path: () => "/generate",
    open: async (page) => {
      await page.getByRole("button", { name: "Add reference pictures" }).click();
      const dialog = page.getByRole("dialog", { name: "Choose pictures" });
      for (const at of [0, 1]) await dialog.getByLabel("Pictures of the library").getByRole("button").nth(at).click();
      await dialog.getByRole("button", { name: "Use 2 pictures" }).click();
      await page.getByRole("list", { name: "The new pictures are made after these" }).waitFor();
    },
  },
  {
    name: "generate-read",
    as: "newcomer",
    path: () => "/generate",
    open: async (page) => {
      await page.getByRole("button", { name: "Describe what you want" }).click();
      await page.getByRole("textbox", { name: "Describe what you want" }).fill("a watercolor fox for a mug, in teal");
      await page.getByRole("button", { name: "Read it" }).click();
      await page.getByRole("button", { name: "Fill the form with this" }).click();
      await page.getByText("Sent to the model").waitFor();
    },
  },
  {
    name: "generate-variations",
    as: "newcomer",
    path: () => "/generate",
    open: async (page) => {
      await page.getByLabel("Prompt", { exact: true }).fill("A {red|blue} cake for [GUEST|a friend] and [WHO]");
      await page.getByRole("region", { name: "With the values filled in" }).getByRole("listitem").first().waitFor();
      await page.getByText("Sent to the model").waitFor();
    },
  },
  { name: "generate", as: "admin", path: ({ batch }) => `/generate?batch=${batch}`, open: heading(/pictures? ready/) },
  { name: "review", as: "admin", path: () => "/review", open: button("Approve") },
  {
    name: "review-tags",
    as: "admin",
    path: () => "/review?open=tags",
    open: (page) => page.getByRole("combobox", { name: "Add a tag" }).waitFor(),
  },
  {
    name: "review-reject",
    as: "admin",
    path: () => "/review?open=reject",
    open: (page) => page.getByRole("dialog", { name: "Reject this picture" }).waitFor(),
  },
  {
    name: "review-help",
    as: "admin",
    path: () => "/review?open=help",
    open: (page) => page.getByRole("dialog", { name: "Keys" }).waitFor(),
  },
  { name: "review-rejected", as: "admin", path: () => "/review?status=rejected", open: button("Back to review") },
  {
    name: "review-grid",
    as: "admin",
    path: () => "/review?mode=grid",
    open: (page) => page.getByRole("checkbox").first().check(),
  },
  {
    name: "jobs",
    as: "admin",
    path: () => "/jobs",
    open: (page) => page.getByRole("region", { name: "Jobs", exact: true }).getByRole("listitem").first().waitFor(),
  },
  {
    name: "jobs-details",
    as: "admin",
    path: () => "/jobs?state=failed",
    open: async (page) => {
      const jobs = page.getByRole("region", { name: "Jobs", exact: true });
      await jobs.getByRole("listitem").first().getByRole("button", { expanded: false }).click();
      await jobs.getByText("Attempts").scrollIntoViewIfNeeded();
    },
  },
  { name: "jobs-nothing", as: "admin", path: () => "/jobs?stage=purge&state=failed", open: heading("No job matches") },
  {
    name: "jobs-help",
    as: "admin",
    path: () => "/jobs?open=help",
    open: (page) => page.getByRole("dialog", { name: "Keys" }).waitFor(),
  },
  { name: "library-empty", as: "newcomer", path: () => "/library", open: heading("Your library is empty") },
  { name: "library", as: "admin", path: () => "/library", open: cells },
  { name: "library-large", as: "admin", path: () => "/library?size=large&status=failed&status=ready", open: cells },
  { name: "library-nothing", as: "admin", path: () => "/library?q=zeppelin", open: heading("No picture matches") },
  {
    name: "library-filters",
    as: "admin",
    path: () => "/library?filters=open&status=ready&color=aa5533&tag=rustic",
    open: (page) => page.getByLabel("Category").waitFor(),
  },
  {
    name: "library-panel",
    as: "admin",
    path: ({ ready }) => `/library?image=${ready}`,
    open: (page) => page.getByText("Made by").waitFor(),
  },
  {
    name: "library-failed",
    as: "admin",
    path: ({ failed }) => `/library?status=failed&image=${failed}`,
    open: (page) => page.getByText("It could not be made").waitFor(),
  },
  {
    name: "library-selected",
    as: "admin",
    path: () => "/library?status=ready&selected=all",
    open: button("Move to trash"),
  },
  {
    name: "recipes",
    as: "admin",
    path: () => "/recipes",
    open: (page) => page.getByRole("link", { name: "Watercolor" }).waitFor(),
  },
  {
    name: "recipes-none",
    as: "newcomer",
    path: () => "/recipes?show=own",
    open: heading("You have no recipe of your own yet"),
  },
  {
    name: "recipes-import",
    as: "admin",
    path: () => "/recipes?import=open",
    open: async (page) => {
      const recipes = [
        { name: "Tart", prompt: "A tart" },
        { name: "Watercolor", prompt: "{prompt} in water" },
        { name: "Bad" },
      ];
      const file = { name: "tarts.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(recipes)) };
      await page.getByLabel("File of recipes").setInputFiles(file);
      await page.getByText("watercolor is taken").waitFor();
    },
  },
  { name: "recipe", as: "newcomer", path: () => "/recipes/action-figure-blister", open: heading("Versions") },
  { name: "recipe-missing", as: "newcomer", path: () => "/recipes/zeppelin", open: heading("There is no such recipe") },
  {
    name: "recipe-new",
    as: "newcomer",
    path: () => "/recipes/new",
    open: async (page) => {
      await page
        .getByRole("textbox", { name: "Prompt", exact: true })
        .fill("A {red|blue} card for [GUEST|a friend] in [MOOD] light");
      await page.getByRole("button", { name: "Add the field MOOD" }).click();
      await page.getByRole("button", { name: "Add a text" }).click();
      await page.getByLabel("Text 1", { exact: true }).fill("For [GUEST|you]");
      await page.getByRole("button", { name: "Create the recipe" }).click();
      await page.getByText("Use a name of 1 to 120 characters").waitFor();
      await page.getByRole("region", { name: "Try it" }).waitFor();
    },
  },
  { name: "batches-empty", as: "newcomer", path: () => "/batches", open: heading("No batch yet") },
  {
    name: "batches",
    as: "admin",
    path: () => "/batches",
    open: (page) => page.getByRole("link", { name: /Team figures/ }).waitFor(),
  },
  { name: "batches-nothing", as: "newcomer", path: () => "/batches?state=held", open: heading("No batch matches") },
  {
    name: "batches-new",
    as: "newcomer",
    path: () => "/batches/new?recipe=action-figure-mini-display",
    open: async (page) => {
      const text =
        "Name,Title,Shoe size,File name\nAnn,Baker,38,ann\nAnn,Baker,38,ann\n,Miller,40,bea\nCleo,Cook,39,a/b\n1,2,3,4,5";
      const file = { name: "team.csv", mimeType: "text/csv", buffer: Buffer.from(text) };
      await page.getByLabel("Choose a CSV").setInputFiles(file);
      for (const part of ["Missing values", "Values that do not fit"]) await page.getByText(part).click();
      await page.getByText("As they will be sent").waitFor();
    },
  },
  {
    name: "batch-of-rows",
    as: "admin",
    path: ({ rows }) => `/batches/${rows}`,
    open: (page) => page.getByText("1 of 1 picture made").waitFor(),
  },
  {
    name: "batch-row",
    as: "admin",
    path: ({ rows }) => `/batches/${rows}?at=1`,
    open: (page) => page.getByRole("dialog").getByRole("link", { name: "Open the picture" }).waitFor(),
  },
  { name: "compare-empty", as: "newcomer", path: () => "/compare", open: heading("Nothing has been decided yet") },
  {
    name: "compare-missing",
    as: "newcomer",
    path: ({ ready, used }) => `/compare?pictures=${ready},${used}`,
    open: heading("There is nothing to compare"),
  },
  {
    name: "compare",
    as: "admin",
    path: ({ ready, used, failed }) => `/compare?pictures=${ready},${used},${failed}`,
    open: async (page) => {
      await page.getByRole("button", { name: /^Pick 1/ }).click();
      await page.getByRole("button", { name: /^Approve/ }).waitFor();
    },
  },
  {
    name: "compare-slider",
    as: "admin",
    path: ({ ready, used }) => `/compare?pictures=${ready},${used}&view=slider`,
    open: (page) => page.getByRole("slider", { name: "Divider" }).waitFor(),
  },
  {
    name: "compare-flip",
    as: "admin",
    path: ({ ready, used }) => `/compare?pictures=${ready},${used}&view=flip`,
    open: button(/^Switch to/),
  },
  {
    name: "compare-keys",
    as: "admin",
    path: ({ ready, used }) => `/compare?pictures=${ready},${used}&open=keys`,
    open: (page) => page.getByRole("dialog", { name: "Keys" }).waitFor(),
  },
  {
    name: "compare-wins",
    as: "admin",
    path: () => "/compare",
    open: (page) => page.getByRole("table", { name: "Models" }).waitFor(),
  },
  { name: "mockups-empty", as: "newcomer", path: () => "/mockups", open: heading("No picture is chosen yet") },
  {
    name: "mockups-missing",
    as: "newcomer",
    path: ({ ready }) => `/mockups?image=${ready}&on=box`,
    open: heading("There is no such picture"),
  },
  {
    name: "mockups",
    as: "admin",
    path: ({ ready }) => `/mockups?image=${ready}&on=mug`,
    open: (page) => page.getByRole("application").focus(),
  },
  {
    name: "mockups-keys",
    as: "admin",
    path: ({ ready }) => `/mockups?image=${ready}&on=mug&open=keys`,
    open: (page) => page.getByRole("dialog", { name: "Keys" }).waitFor(),
  },
  {
    name: "compare-new",
    as: "newcomer",
    path: () => "/compare?open=new",
    open: async (page) => {
      await page.getByRole("textbox", { name: "Prompt" }).fill("A gingerbread house");
      await page.getByRole("checkbox", { name: "Anime" }).check();
      await page.getByRole("button", { name: /^Make \d+ pictures · / }).waitFor();
    },
  },
  { name: "products-nothing", as: "newcomer", path: () => "/products", open: heading("No product yet") },
  {
    name: "products",
    as: "admin",
    path: () => "/products",
    open: (page) => page.getByRole("list", { name: "All products" }).getByRole("link").nth(2).waitFor(),
  },
  {
    name: "product-new",
    as: "newcomer",
    path: () => "/products/new",
    open: async (page) => {
      await page.getByRole("button", { name: "Change words: Dark slate" }).click();
      await page.getByText("More choices").click();
      await page.getByRole("button", { name: "Make the scenes", disabled: false }).click();
      await page.getByText("Choose a photo first.").waitFor();
    },
  },
  {
    name: "product-processing",
    as: "admin",
    path: ({ products }) => `/products/${products.processing}`,
    open: (page) => page.getByRole("progressbar", { name: "Progress of the scenes" }).waitFor(),
  },
  {
    name: "product-ready",
    as: "admin",
    path: ({ products }) => `/products/${products.ready}`,
    open: (page) => page.getByText("The product looks different from its photo.").waitFor(),
  },
  {
    name: "product-failed",
    as: "admin",
    path: ({ products }) => `/products/${products.failed}`,
    open: button(/^Try again/),
  },
  {
    name: "product-again",
    as: "admin",
    path: ({ products }) => `/products/${products.ready}?open=again`,
    open: button("Make the scenes"),
  },
  {
    name: "product-delete",
    as: "admin",
    path: ({ products }) => `/products/${products.ready}?open=delete`,
    open: (page) => page.getByRole("dialog").getByRole("button", { name: "Delete" }).waitFor(),
  },
  {
    name: "patterns",
    as: "admin",
    path: () => "/patterns",
    open: (page) => page.getByRole("link", { name: /library-tags/ }).waitFor(),
  },
  {
    name: "patterns-create",
    as: "newcomer",
    path: () => "/patterns?create=open",
    open: (page) => page.getByRole("dialog", { name: "New pattern" }).waitFor(),
  },
  { name: "pattern-edit", as: "admin", path: () => "/patterns/library-tags", open: button("Duplicate") },
  {
    name: "pattern-test",
    as: "admin",
    path: () => "/patterns/library-tags?tab=test",
    open: async (page) => {
      await page.getByRole("button", { name: "Pictures of the library" }).click();
      await page.getByRole("dialog").getByRole("listitem").first().waitFor();
    },
  },
  {
    name: "pattern-versions",
    as: "admin",
    path: () => "/patterns/library-tags?tab=versions",
    open: (page) => page.getByRole("rowheader", { name: "Version 1" }).waitFor(),
  },
  { name: "pattern-use", as: "newcomer", path: () => "/patterns/library-tags?tab=use", open: heading("Send pictures") },
  {
    name: "keys",
    as: "admin",
    path: ({ key }) => `/keys?details=${key}`,
    open: (page) => page.getByRole("table", { name: "Searches per day" }).waitFor(),
  },
  { name: "keys-nothing", as: "admin", path: () => "/keys?q=zeppelin", open: heading("No key matches") },
  {
    name: "keys-create",
    as: "admin",
    path: () => "/keys?open=create",
    open: async (page) => {
      await page.getByRole("textbox", { name: "Allowed origins" }).fill("shop.example");
      await page.getByRole("textbox", { name: "Allowed origins" }).press("Enter");
      await page.getByLabel("Expires").selectOption("On a date");
      await page.getByRole("button", { name: "Make the key" }).click();
      await page.getByText("Give the key a name.").waitFor();
    },
  },
  { name: "keys-edit", as: "admin", path: ({ key }) => `/keys?open=edit&key=${key}`, open: button("Save") },
  {
    name: "keys-revoke",
    as: "admin",
    path: ({ key }) => `/keys?open=revoke&key=${key}`,
    open: button("Revoke the key"),
  },
  {
    name: "keys-new",
    as: "admin",
    path: () => "/keys?open=create",
    open: async (page) => {
      await page.getByLabel("Name", { exact: true }).fill("Shown once");
      await page.getByRole("button", { name: "Make the key" }).click();
      await page.getByRole("button", { name: "Try it now" }).click();
      await page.getByText(/^200 in/).waitFor();
      await page.getByRole("button", { name: "Done" }).click();
      await page.getByRole("button", { name: "Close anyway" }).waitFor();
    },
  },
  { name: "webhooks-empty", as: "newcomer", path: () => "/webhooks", open: heading("Nobody is told of anything yet") },
  { name: "webhooks", as: "admin", path: () => "/webhooks", open: heading("https://shop.example/larder") },
  { name: "webhooks-create", as: "admin", path: () => "/webhooks?open=create", open: button("Create") },
  {
    name: "webhooks-endpoint",
    as: "admin",
    path: ({ endpoint }) => `/webhooks/${endpoint}`,
    open: heading("Nothing was sent here yet"),
  },
  {
    name: "webhooks-rotate",
    as: "admin",
    path: ({ endpoint }) => `/webhooks/${endpoint}?open=rotate`,
    open: button("Make a new secret"),
  },
  {
    name: "patterns-read",
    as: "admin",
    path: () => "/patterns/library-tags?tab=read",
    open: heading("What was sent before"),
  },
  {
    name: "picture",
    as: "admin",
    path: ({ ready }) => `/pictures/${ready}`,
    open: button("Download: Full size"),
  },
  {
    name: "picture-edited",
    as: "admin",
    path: ({ ready }) => `/pictures/${ready}?tab=related&open=tags`,
    open: (page) => page.getByRole("region", { name: "Similar pictures" }).waitFor(),
  },
  {
    name: "picture-jobs",
    as: "admin",
    path: ({ failed }) => `/pictures/${failed}?tab=jobs`,
    open: (page) => page.getByText("It could not be made").waitFor(),
  },
  {
    name: "picture-used",
    as: "admin",
    path: ({ used }) => `/pictures/${used}?tab=served`,
    open: (page) => page.getByRole("table", { name: "In use" }).waitFor(),
  },
  {
    name: "picture-withdraw",
    as: "admin",
    path: ({ used }) => `/pictures/${used}?open=withdraw`,
    open: (page) => page.getByRole("dialog", { name: "Withdraw this picture?" }).waitFor(),
  },
  {
    name: "picture-missing",
    as: "newcomer",
    path: ({ ready }) => `/pictures/${ready}`,
    open: heading("There is no such picture"),
  },
  {
    name: "picture-pixels",
    as: "admin",
    path: ({ ready }) => `/pictures/${ready}?view=full_res`,
    open: (page) => page.getByRole("dialog").getByRole("img").waitFor(),
  },
  {
    name: "uploads",
    as: "newcomer",
    path: () => "/library",
    open: async (page) => {
      await dropFiles(page, [
        { name: "notes.jpg", bytes: Buffer.from("Buy flour.") },
        { name: "empty.png", bytes: Buffer.alloc(0) },
        { name: "tiny.png", bytes: await png("#aa5533", 100, 100) },
      ]);
      await page.getByText("0 of 3 uploaded, 3 need a look").waitFor();
    },
  },
];

/** Themes differ by their colors, widths by what is where: axe needs no more than these. */
const passes = [
  { theme: "light", width: 1440, tested: "everything" },
  { theme: "dark", width: 1440, tested: "colors" },
  { theme: "dark", width: 360, tested: "everything" },
  { theme: "light", width: 360, tested: null },
  { theme: "light", width: 768, tested: null },
] as const;

describe("in both themes and on every width nothing keeps anybody out", () => {
  test.for(screens)("$name", async ({ name, as, path, open }, { visit, states, filled }) => {
    const storageState = states[as];
    const { page, trouble } = await visit(null, {
      viewport: { width: 1440, height: 900 },
      ...(storageState && { storageState }),
    });
    trouble.expect(/postMessage/); // axe looks into the frame of a mail, which lets nobody in
    await page.goto(path(filled));
    await open(page);
    await page.waitForLoadState("networkidle");
    for (const { theme, width, tested } of passes) {
      await showAs(page, name, { theme, width });
      if (tested) await expectNoAxeViolations(page, tested);
      const sideways = () =>
        page.evaluate(() => {
          window.scrollTo({ left: 10_000, behavior: "instant" });
          return window.scrollX;
        });
      await expect.poll(sideways, { message: `pixels to scroll sideways at ${width}` }).toBe(0);
    }
  });

  test("the dialog of a session that has ended", async ({ visit, stack, filled: _ }) => {
    const person = await addPerson(stack, "member");
    const { page, trouble } = await visit(person, { viewport: { width: 1440, height: 900 } });
    trouble.expect(/40[01]/);
    await page.goto("/generate");
    await page.getByLabel("Prompt", { exact: true }).fill("Plum jam");
    await endSession(page, stack, person);
    await page.getByLabel("Prompt", { exact: true }).fill("Plum jam in a jar");
    await page.getByRole("dialog", { name: "Your session has ended" }).waitFor();
    for (const theme of ["light", "dark"] as const) {
      await showAs(page, "session-ended", { theme, width: 360 });
      await expectNoAxeViolations(page);
    }
  });
});

describe("the look-out itself", () => {
  test("sees a button without a name, and a text that nobody can read", async ({ visit }) => {
    const { page } = await visit();
    await page.goto("/sign-in");
    await heading("Sign in")(page);
    await expectNoAxeViolations(page);
    await page.evaluate(() => {
      document
        .querySelector("main")
        ?.insertAdjacentHTML("beforeend", `<button></button><p style="color:#ddd;background:#fff">Faint</p>`);
    });
    const foundOf = async (rules: "everything" | "colors") =>
      await expectNoAxeViolations(page, rules).then(
        () => "",
        (error: { actual: string }) => error.actual,
      );
    const found = await foundOf("everything");
    expect(found).toContain("button-name");
    expect(found).toContain("color-contrast");
    expect(await foundOf("colors")).toMatch(/^color-contrast: /);
  });
});
