import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { callByHand } from "./support/by-hand.ts";
import { accessTokenOf } from "./support/end-session.ts";
import { addPerson, clientOf, ok, operatorOf, type Person } from "./support/people.ts";
import { addPictures } from "./support/pictures.ts";
import { test, type Visit, type Visitor } from "./support/test.ts";
import { answersOf } from "./support/trouble.ts";

/** Goes to a section as a person does: by the navigation. */
async function openSection(visit: Visit, person: Person, section: string): Promise<Visitor> {
  const visitor = await visit(person);
  const { page } = visitor;
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Settings" }).click();
  await page.getByRole("navigation", { name: "Settings" }).getByRole("link", { name: section }).click();
  await page.getByRole("heading", { level: 1, name: section }).waitFor();
  return visitor;
}

const save = (page: Page) => page.getByRole("button", { name: "Save", exact: true }).click();
const saved = (page: Page) => page.getByText("Saved", { exact: true }).waitFor();
const row = (page: Page, email: string) =>
  page.getByRole("list", { name: "Members" }).getByRole("listitem").filter({ hasText: email });

describe("people", () => {
  test("somebody invited by a link comes in, is what an admin makes of them at once, and is out at once", async ({
    visit,
    stack,
  }) => {
    const email = "bea@larder.test";
    const { page } = await openSection(visit, stack.admin, "People");
    await page.getByRole("button", { name: "Invite somebody" }).click();
    await page.getByLabel("Email").fill("bea");
    await page.getByLabel("By a link that I send myself").check();
    await page.getByRole("button", { name: "Make the link" }).click();
    await page.getByText("Write an address such as bea@example.com.").waitFor();
    await page.getByLabel("Email").fill(`${"b".repeat(65)}@larder.test`);
    await page.getByText("An address has at most 64 characters before the @, and 254 in all.").waitFor();
    await page.getByLabel("Email").fill(` ${email.toUpperCase()} `);
    await page.getByRole("button", { name: "Make the link" }).click();
    const link = await page.getByRole("textbox", { name: "Link" }).inputValue();
    await page.getByRole("button", { name: "Done" }).click();
    await row(page, email).getByText("Has not signed in yet").waitFor();

    const { page: theirs, trouble } = await visit();
    trouble.expect(answersOf(400, 401, 403));
    await theirs.goto(link);
    await theirs.getByLabel("New password").fill("my first password");
    await theirs.getByRole("button", { name: "Set the password" }).click();
    await theirs.getByRole("heading", { name: "Dashboard", level: 1 }).waitFor();
    const token = await accessTokenOf(theirs);
    const membersAsTheySee = async () => (await callByHand(stack, token, "GET /rest/v1/members")).rows?.length;
    await row(page, email).getByText("Has not signed in yet").waitFor({ state: "detached" });
    expect(await membersAsTheySee()).toBe(1);
    const nav = theirs.getByRole("navigation", { name: "Main" });
    expect(await nav.getByRole("link", { name: "Review" }).count()).toBe(0);

    await page.getByLabel(`Role of ${email}`).selectOption("Admin");
    await page.getByText(`${email} is an admin now`).waitFor();
    expect(await membersAsTheySee()).toBe(2);
    await nav.getByRole("link", { name: "Review" }).waitFor();

    await page.getByRole("button", { name: `Remove ${email}` }).click();
    await page
      .getByRole("dialog", { name: `Remove ${email}?` })
      .getByRole("button", { name: "Remove" })
      .click();
    await page.getByText(`${email} is no member any more`).waitFor();
    expect(await membersAsTheySee()).toBe(0);
    await theirs.getByRole("heading", { name: "You have no access yet" }).waitFor();
    await row(page, email).waitFor({ state: "detached" });
  });

  test("an invitation by mail is found in the inbox of this stack", async ({ visit, stack }) => {
    const { page } = await openSection(visit, stack.admin, "People");
    await page.getByRole("button", { name: "Invite somebody" }).click();
    await page.getByLabel("Email").fill("cal@larder.test");
    await page.getByRole("button", { name: "Send the invitation" }).click();
    const dialog = page.getByRole("dialog", { name: "The invitation to cal@larder.test is on its way" });
    await dialog.getByRole("link", { name: "Open the inbox of this stack" }).click();
    await page
      .getByRole("list", { name: "Mails" })
      .getByRole("button", { name: /cal@larder.test/ })
      .waitFor();
  });

  test("whoever has come already gets a link by mail alone, and keeps their role", async ({ visit, stack }) => {
    const [here, known, away] = await Promise.all([1, 2, 3].map(() => addPerson(stack, "member")));
    await Promise.all([here!, known!].map((person) => clientOf(stack, person)));
    const { page, trouble } = await openSection(visit, stack.admin, "People");
    await row(page, away!.email).getByRole("button", { name: "Invite again" }).waitFor();
    const leftOf = async ({ email }: Person) => (await page.getByLabel(`Role of ${email}`).boundingBox())?.x;
    expect(await leftOf(here!)).toBe(await leftOf(away!));

    await row(page, here!.email).getByRole("button", { name: "New password" }).click();
    await page.getByRole("button", { name: "Send the mail" }).click();
    const sent = page.getByRole("dialog", { name: `A link for a new password is on its way to ${here!.email}` });
    await sent.getByRole("button", { name: "Done" }).click();

    trouble.expect(answersOf(409));
    await page.getByRole("button", { name: "Invite somebody" }).click();
    await page.getByLabel("Email").fill(known!.email);
    await page.getByRole("radio", { name: "Admin" }).check();
    await page.getByLabel("By a link that I send myself").check();
    await page.getByRole("button", { name: "Make the link" }).click();
    await page.getByText("This address has an account, and a link would open it").waitFor();
    await page.getByRole("button", { name: "Send the invitation" }).click();
    await page.getByText("They are a member and stay so").waitFor();
    const { data } = await operatorOf(stack).rpc("read_members");
    expect(data).toContainEqual(expect.objectContaining({ email: known!.email, role: "member" }));
  });

  test("nobody changes or removes themselves", async ({ visit, stack }) => {
    const { page } = await openSection(visit, stack.admin, "People");
    await row(page, stack.admin.email).getByText("You", { exact: true }).waitFor();
    expect(await row(page, stack.admin.email).getByRole("button").count()).toBe(0);
    expect(await row(page, stack.admin.email).getByRole("combobox").count()).toBe(0);
  });
});

describe("a setting", () => {
  test("that is changed is obeyed by the pipeline, and an undo takes it back", async ({ visit, stack }) => {
    const { page } = await openSection(visit, stack.admin, "General");
    await page.getByLabel("Tag new pictures automatically").uncheck();
    await page.getByText("1 change is not saved").waitFor();
    await save(page);
    await saved(page);
    const [id] = await addPictures(stack, stack.admin, ["Rye bread with caraway on a board"]);
    const operator = operatorOf(stack);
    expect(await ok(operator.from("image_tags").select().eq("image_id", id!))).toEqual([]);
    await page.getByRole("button", { name: "Undo", exact: true }).click();
    await expect.poll(() => page.getByLabel("Tag new pictures automatically").isChecked()).toBe(true);
    await page.getByText("Everything is as it was before").waitFor();
    const [tagged] = await addPictures(stack, stack.admin, ["Rye bread with caraway on a board"]);
    expect(await ok(operator.from("image_tags").select().eq("image_id", tagged!))).not.toEqual([]);
  });

  test("that hides the choice of a model is obeyed by Generate", async ({ visit, stack }) => {
    const baker = await addPerson(stack, "member");
    const { page: generate } = await visit(baker);
    await generate.goto("/generate");
    await generate.getByRole("group", { name: "Model" }).waitFor();
    const { page } = await openSection(visit, stack.admin, "General");
    await page.getByLabel("Let people choose the model").uncheck();
    await save(page);
    await saved(page);
    await generate.reload();
    await generate.getByLabel("Prompt", { exact: true }).waitFor();
    await expect.poll(() => generate.getByRole("group", { name: "Model" }).count()).toBe(0);
  });

  test("that cannot be so says why beside it, and nothing is stored", async ({ visit, stack }) => {
    const { page } = await openSection(visit, stack.admin, "General");
    await page.getByLabel("Fewest tags").fill("40");
    await page.getByLabel("Sites whose pages may call with a key").fill("https://bea.example/shop");
    await save(page);
    await page.getByText("The fewest tags cannot be more than the most.").waitFor();
    await page.getByText(/^https:\/\/bea.example\/shop is no origin/).waitFor();
    const { min_tags, cors_origins } = await ok(operatorOf(stack).from("settings").select("*").single());
    expect({ min_tags, cors_origins }).toEqual({ min_tags: 8, cors_origins: ["*"] });
    await page.getByRole("button", { name: "Undo changes" }).click();
    expect(await page.getByLabel("Fewest tags").inputValue()).toBe("8");
  });

  test("that two admins change is lost by neither unseen", async ({ visit, stack }) => {
    const { page: mine, trouble } = await openSection(visit, stack.admin, "General");
    trouble.expect(answersOf(400));
    const { page: theirs } = await openSection(visit, await addPerson(stack, "admin"), "General");
    await mine.getByLabel("Fewest tags").fill("5");
    await mine.getByLabel("Searches a minute for a new key").fill("250");
    await theirs.getByLabel("Fewest tags").fill("6");
    await theirs.getByLabel("Remember queries for (minutes)").fill("90");
    await save(theirs);
    await saved(theirs);

    await save(mine);
    const alert = mine.getByRole("alert").filter({ hasText: "Somebody else changed the same setting meanwhile" });
    await alert.getByText("Fewest tags: it was 8, somebody made it 6, and you want 5.").waitFor();
    await alert.getByRole("button", { name: "Take theirs" }).click();
    await save(mine);
    await saved(mine);
    const { min_tags, key_rate_per_minute, query_cache_minutes } = await ok(
      operatorOf(stack).from("settings").select("*").single(),
    );
    expect({ min_tags, key_rate_per_minute, query_cache_minutes }).toEqual({
      min_tags: 6,
      key_rate_per_minute: 250,
      query_cache_minutes: 90,
    });
  });

  test("whose answer was lost may be saved or not, until the settings show it", async ({ visit, stack }) => {
    const { page, trouble } = await openSection(visit, stack.admin, "Sizes and quality");
    trouble.expect(/change_settings|rest\/v1\/settings|net::ERR_/);
    await page.route("**/rest/v1/rpc/change_settings*", (route) => route.abort());
    await page.getByLabel("JPEG quality").fill("81");
    await save(page);
    await page.getByText("1 change may be saved or not").waitFor();
    await page.getByText("No answer came. It may be saved or not: saving once more does no harm.").waitFor();
    await page.unroute("**/rest/v1/rpc/change_settings*");
    await page.route("**/rest/v1/rpc/change_settings*", async (route) => {
      await route.fetch();
      await route.abort();
    });
    await save(page);
    await saved(page);
    await page.getByText("may be saved or not").first().waitFor({ state: "detached" });
    const { jpeg_quality } = await ok(operatorOf(stack).from("settings").select("*").single());
    expect(jpeg_quality).toBe(81);
    await page.unroute("**/rest/v1/rpc/change_settings*");
    await page.getByRole("button", { name: "Undo", exact: true }).click();
    await expect.poll(() => page.getByLabel("JPEG quality").inputValue()).not.toBe("81");
  });

  test("that is not saved is asked about before the page is left, by a link and by Back", async ({ visit, stack }) => {
    const { page } = await openSection(visit, stack.admin, "Sizes and quality");
    await page.getByLabel("JPEG quality").fill("80");
    await page.getByRole("link", { name: "Models" }).click();
    const question = page.getByRole("dialog", { name: "Leave without saving?" });
    await question.getByRole("button", { name: "Stay here" }).click();
    await question.waitFor({ state: "detached" });
    expect(await page.getByLabel("JPEG quality").inputValue()).toBe("80");
    await page.goBack();
    await question.waitFor();
    expect(new URL(page.url()).pathname).toBe("/settings/sizes");
    await question.getByRole("button", { name: "Leave without saving" }).click();
    await page.getByRole("heading", { level: 1, name: "General settings" }).waitFor();
    await page.getByRole("link", { name: "Models", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: "Models" }).waitFor();
  });

  test("for money is a cap, and what is no amount is told", async ({ visit, stack }) => {
    const { page } = await openSection(visit, stack.admin, "Money");
    const cap = page.getByLabel("Cap of a month (US dollars)", { exact: true });
    await cap.fill("ten");
    await page.getByText("Give an amount of 0 or more, or nothing for no cap.").waitFor();
    await cap.fill("12.50");
    await page.getByRole("button", { name: "Save the cap" }).click();
    await page.getByText("The cap is saved").waitFor();
    const { cap_usd } = await ok(
      operatorOf(stack).from("budgets").select("cap_usd").eq("period", "month").is("owner_id", null).single(),
    );
    expect(Number(cap_usd)).toBe(12.5);
    await page.getByRole("meter", { name: "0% of the cap is used" }).waitFor({ state: "attached" });
  });
});

describe("models", () => {
  test("one that is disabled cannot be taken any more; the default cannot be disabled", async ({ visit, stack }) => {
    const { page } = await openSection(visit, stack.admin, "Models");
    await page.getByRole("button", { name: "Disable Sketch, finished later (offline drawing)" }).click();
    await page.getByRole("button", { name: "Enable Sketch, finished later (offline drawing)" }).waitFor();
    const start = addPictures(stack, stack.admin, ["Plum jam"], "1024x1024", "sketch-later-1");
    await expect(start).rejects.toThrow("is not available");
    expect(await page.getByRole("button", { name: "Disable Sketch (offline drawing)" }).count()).toBe(0);
  });

  test("a price has a day, and makes what is asked for dearer", async ({ visit, stack }) => {
    const { page, trouble } = await openSection(visit, stack.admin, "Models");
    trouble.expect(/400/);
    await page.getByRole("button", { name: "Edit the price of Sketch (offline drawing)" }).click();
    const dialog = page.getByRole("dialog", { name: "Price of Sketch (offline drawing)" });
    await dialog.getByLabel("US dollars a picture").fill("free");
    await dialog.getByRole("button", { name: "Save the price" }).click();
    await dialog.getByText("Give an amount from 0 to 100,000.").waitFor();
    await dialog.getByLabel("US dollars a picture").fill("0.25");
    await dialog.getByLabel("US dollars a million input tokens", { exact: true }).fill("2.5");
    await dialog.getByLabel("As of").fill("2026-11-20");
    await dialog.getByRole("button", { name: "Save the price" }).click();
    await dialog.getByText("Nobody knows how many tokens of a picture to start from").waitFor();
    await dialog.getByLabel("US dollars a million input tokens", { exact: true }).fill("0");
    await dialog.getByRole("button", { name: "Save the price" }).click();
    await page.getByText("$0.25 a picture, as of Nov 20, 2026").waitFor();
    await dialog.waitFor({ state: "detached" });
    await operatorOf(stack).from("models").update({ usd_per_image: 0 }).eq("id", "sketch-1");
  });
});

describe("the vocabulary", () => {
  const terms = (page: Page) => page.getByRole("list", { name: "Terms" }).getByRole("listitem");

  test("is searched, added to and changed; a word that is taken is told", async ({ visit, stack }) => {
    const { page } = await openSection(visit, stack.admin, "Vocabulary");
    await page.getByRole("button", { name: "Add a term" }).click();
    await page.getByLabel("Term", { exact: true }).fill("Cookie");
    await page.getByRole("button", { name: "Add the term" }).click();
    await page.getByText("“cookie” is a term already, in Food.").waitFor();
    await page.getByLabel("Term", { exact: true }).fill("Zwieback");
    await page.getByLabel("Synonyms", { exact: true }).fill("rusk, biscuit");
    await page.getByRole("button", { name: "Add the term" }).click();
    await page.getByText("“biscuit” is a synonym of cookie already.").waitFor();
    await page.getByLabel("Synonyms", { exact: true }).fill("rusk, Twice Baked Bread");
    await page.getByRole("button", { name: "Add the term" }).click();
    await page.getByRole("dialog").waitFor({ state: "detached" });

    await page.getByLabel("Search terms and synonyms").fill("twice");
    await terms(page).getByText("also: rusk, twice baked bread").waitFor();
    expect(new URL(page.url()).searchParams.get("q")).toBe("twice");
    await page.getByRole("button", { name: "Edit zwieback" }).click();
    await page.getByRole("dialog").getByRole("combobox", { name: "Facet" }).selectOption("Form");
    await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
    await page.getByText("zwieback is changed").waitFor();
    const { facet } = await ok(operatorOf(stack).from("vocabulary").select().eq("term", "zwieback").single());
    expect(facet).toBe("form");

    await page.getByRole("button", { name: "Edit zwieback" }).click();
    await page.getByRole("button", { name: "Remove" }).click();
    await page.getByText("Remove zwieback? No picture has it.").waitFor();
    await page.getByRole("button", { name: "Remove" }).click();
    await page.getByRole("heading", { name: "No term fits" }).waitFor();
    await page.getByRole("button", { name: "Undo" }).click();
    await terms(page).getByText("also: rusk, twice baked bread").waitFor();
  });

  test("takes a pasted list, and says which lines it does not take and why", async ({ visit, stack }) => {
    const { page } = await openSection(visit, stack.admin, "Vocabulary");
    await page.getByRole("button", { name: "Paste a list" }).click();
    await page.getByLabel("Terms, one a line").fill("spelt loaf: dinkel loaf\nCookie\nspelt roll\nspelt roll");
    await page.getByText("Line 2: “cookie” is a term already, in Food.").waitFor();
    await page.getByText("Line 4: “spelt roll” stands twice in the list.").waitFor();
    await page.getByRole("button", { name: "Add 2 terms" }).click();
    await page.getByText("2 terms added").waitFor();
    await page.getByLabel("Search terms and synonyms").fill("spelt");
    await expect.poll(() => terms(page).count()).toBe(2);
  });
});

describe("synonyms", () => {
  const groups = (page: Page) => page.getByRole("list", { name: "Groups" }).getByRole("listitem");

  test("are searched, added to, changed and removed; what cannot be a group is told", async ({ visit, stack }) => {
    const { page } = await openSection(visit, stack.admin, "Synonyms");
    await groups(page).getByText("cookie, biscuit", { exact: true }).waitFor();
    await page.getByRole("button", { name: "Add a group" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Words").fill("Biscuit, cookie");
    await dialog.getByLabel("Only for").fill("British English");
    await dialog.getByRole("button", { name: "Add the group" }).click();
    await dialog.getByText("Write a language as en or en-GB, or nothing.").waitFor();
    await dialog.getByLabel("Only for").fill("");
    await dialog.getByRole("button", { name: "Add the group" }).click();
    await dialog.getByText("cookie, biscuit are a group already.").waitFor();
    await dialog.getByLabel("Words").fill("Zwieback,  Twice Baked Bread");
    await dialog.getByLabel("Only for").fill("en-GB");
    await dialog.getByRole("button", { name: "Add the group" }).click();
    await dialog.waitFor({ state: "detached" });

    await page.getByLabel("Search the groups").fill("twice");
    await page.getByText("1 group", { exact: true }).waitFor();
    await groups(page).filter({ hasText: "zwieback, twice baked bread" }).getByText("en-GB").waitFor();
    expect(new URL(page.url()).searchParams.get("q")).toBe("twice");
    await page.reload();
    await page.getByRole("button", { name: "Edit zwieback, twice baked bread" }).click();
    await dialog.getByLabel("Words").fill("zwieback, twice baked bread, rusk");
    await dialog.getByLabel("Only for").fill("");
    await dialog.getByRole("button", { name: "Save" }).click();
    await groups(page).getByText("zwieback, twice baked bread, rusk").waitFor();
    const found = () => operatorOf(stack).from("synonyms").select("terms, locale").contains("terms", ["zwieback"]);
    expect(await ok(found())).toEqual([{ terms: ["zwieback", "twice baked bread", "rusk"], locale: null }]);

    await page.getByRole("button", { name: "Edit zwieback, twice baked bread, rusk" }).click();
    await dialog.getByRole("button", { name: "Remove" }).click();
    await page.getByRole("heading", { name: "No group fits" }).waitFor();
    expect(await ok(found())).toEqual([]);
    await page.getByRole("button", { name: "Undo" }).click();
    await groups(page).getByText("zwieback, twice baked bread, rusk").waitFor();
  });

  test("that somebody else has changed meanwhile are not written over", async ({ visit, stack }) => {
    const { page } = await openSection(visit, stack.admin, "Synonyms");
    await page.getByLabel("Search the groups").fill("courgette");
    await page.getByRole("button", { name: "Edit zucchini, courgette" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Words").fill("zucchini, marrow");
    const rows = operatorOf(stack).from("synonyms");
    await ok(
      rows
        .update({ terms: ["zucchini", "courgette", "green squash"] })
        .contains("terms", ["zucchini"])
        .select(),
    );
    await dialog.getByRole("button", { name: "Save" }).click();
    await dialog.getByText("Somebody else has changed this group meanwhile.").waitFor();
    const [group] = await ok(rows.select("terms").contains("terms", ["zucchini"]));
    expect(group?.terms).toEqual(["zucchini", "courgette", "green squash"]);
  });
});

describe("my account", () => {
  test("a new password ends the sessions elsewhere and signs in from then on", async ({ visit, stack }) => {
    const person = await addPerson(stack, "member");
    const { page } = await visit(person);
    const elsewhere = await clientOf(stack, person);
    await page.goto("/settings");
    await page.getByRole("heading", { level: 1, name: "My account" }).waitFor();
    await page.getByLabel("New password", { exact: true }).fill("a loaf of new bread");
    await page.getByLabel("New password again").fill("a loaf of old bread");
    await page.getByRole("button", { name: "Change the password" }).click();
    await page.getByText("The two are not the same.").waitFor();
    await page.getByLabel("New password again").fill("a loaf of new bread");
    await page.getByRole("button", { name: "Change the password" }).click();
    await page.getByText("Your password is changed.").waitFor();
    expect((await elsewhere.auth.refreshSession()).error?.code).toBe("refresh_token_not_found");

    const again = await clientOf(stack, { ...person, password: "a loaf of new bread" });
    await page.getByRole("button", { name: "Sign out everywhere" }).click();
    await page.getByRole("heading", { name: "Sign in" }).waitFor();
    expect((await again.auth.refreshSession()).error?.code).toBe("refresh_token_not_found");
  });
});

describe("a member", () => {
  test("finds no section of admins by its address, nor by calling by hand", async ({ visit, stack }) => {
    const { page } = await visit(await addPerson(stack, "member"));
    const addresses = ["general", "people", "models", "money", "vocabulary", "synonyms", "sizes", "reports"];
    for (const address of addresses) {
      await page.goto(`/settings/${address}`);
      await page.getByRole("heading", { name: "This page is for admins" }).waitFor();
    }
    const token = await accessTokenOf(page);
    const before = await ok(operatorOf(stack).from("settings").select("*").single());
    const refused: [request: string, body?: unknown][] = [
      ["POST /rest/v1/rpc/read_members", {}],
      ["POST /rest/v1/rpc/change_settings", { changes: { tagging: false }, expected_revision: before.revision }],
      ["POST /rest/v1/rpc/take_invite_token", {}],
      ["POST /functions/v1/invite", { email: "me@larder.test", role: "admin", by: "link" }],
      ["POST /rest/v1/vocabulary", { term: "mine", facet: "food" }],
      ["POST /rest/v1/synonyms", { terms: ["mine", "yours"] }],
      ["POST /rest/v1/error_reports", { short_id: "AAAAAAAA", message: "Mine" }],
    ];
    for (const [request, body] of refused) {
      expect((await callByHand(stack, token, request, body)).status, request).toBeGreaterThanOrEqual(400);
    }
    const fruitless: [request: string, body?: unknown][] = [
      ["GET /rest/v1/error_reports"],
      ["GET /rest/v1/budgets"],
      ["GET /rest/v1/members?role=eq.admin"],
      ["PATCH /rest/v1/settings?singleton=eq.true", { tagging: false }],
      ["PATCH /rest/v1/models?id=eq.sketch-1", { usd_per_image: 1 }],
      ["PATCH /rest/v1/vocabulary?term=eq.cookie", { facet: "form" }],
      ["DELETE /rest/v1/vocabulary?term=eq.cookie"],
      ["DELETE /rest/v1/synonyms?locale=is.null"],
    ];
    for (const [request, body] of fruitless) {
      const { status, rows } = await callByHand(stack, token, request, body);
      expect(status >= 400 || rows?.length === 0, `${request}: ${status}`).toBe(true);
    }
    expect(await ok(operatorOf(stack).from("settings").select("*").single())).toEqual(before);
  });
});
