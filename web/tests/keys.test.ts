import { execFile } from "node:child_process";
import { promisify } from "node:util";
import pg from "pg";
import type { Locator, Page } from "playwright-core";
import { describe, expect } from "vitest";
import type { Facts } from "../../scripts/start/facts.ts";
import { callByHand } from "./support/by-hand.ts";
import { accessTokenOf, endSession } from "./support/end-session.ts";
import { addPerson, clientOf, ok, operatorOf } from "./support/people.ts";
import { addPictures } from "./support/pictures.ts";
import { signIn } from "./support/sign-in.ts";
import { test as base, type Visit } from "./support/test.ts";
import { answersOf } from "./support/trouble.ts";

/** A library in which sites find a picture. */
const test = base.extend("loaf", { scope: "file" }, async ({ stack }) => {
  const ids = await addPictures(stack, stack.admin, ["Rustic rye bread on a wooden board"]);
  await ok((await clientOf(stack, stack.admin)).rpc("approve_images", { image_ids: ids }));
  await expect.poll(async () => (await search(stack, stack.search_key)).results?.length).toBe(1);
  return ids[0]!;
});

const run = promisify(execFile);
const wholeKey = /^lrd_live_[0-9a-f]{8}_[0-9a-f]{48}$/;
const clipboard = { permissions: ["clipboard-read", "clipboard-write"] };

interface SearchAnswer {
  readonly status: number;
  readonly retryAfter: number;
  readonly detail?: string;
  readonly results?: readonly { readonly alt: string }[];
}

/** A search as a site's server sends it, or as a page of `origin` does. */
async function search({ url }: Facts, key: string, origin?: string): Promise<SearchAnswer> {
  const answer = await fetch(`${url}/functions/v1/search`, {
    method: "POST",
    headers: { "x-api-key": key, "content-type": "application/json", ...(origin && { origin }) },
    body: JSON.stringify({ query: "rye bread" }),
  });
  return {
    status: answer.status,
    retryAfter: Number(answer.headers.get("retry-after")),
    ...(await answer.json()),
  };
}

async function openKeys(visit: Visit, stack: Facts): Promise<Page> {
  const { page } = await visit(stack.admin, clipboard);
  await page.getByRole("link", { name: "Keys", exact: true }).click();
  await page.getByRole("heading", { name: "Keys", level: 1 }).waitFor();
  await page.getByRole("article").first().waitFor();
  return page;
}

const keyOf = (page: Page, name: string): Locator => page.getByRole("article", { name, exact: true });

interface KeyWish {
  readonly name: string;
  readonly rate?: number;
  readonly origins?: string;
}

async function fillForm(page: Page, { name, rate, origins }: KeyWish): Promise<void> {
  await page.getByRole("button", { name: "New key" }).click();
  await page.getByLabel("Name", { exact: true }).fill(name);
  if (rate) await page.getByLabel("Searches a minute").fill(String(rate));
  if (origins) await page.getByRole("textbox", { name: "Allowed origins" }).fill(origins);
}

/** Makes a key and leaves the dialog that shows it open. */
async function makeKey(page: Page, wish: KeyWish): Promise<string> {
  await fillForm(page, wish);
  await page.getByRole("button", { name: "Make the key" }).click();
  await page.getByRole("dialog", { name: `The key of ${wish.name}` }).waitFor();
  const key = await page.getByLabel("Key", { exact: true }).inputValue();
  expect(key).toMatch(wholeKey);
  return key;
}

async function copyAndClose(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Copy the key" }).click();
  await page.getByRole("button", { name: "Copied" }).waitFor();
  await page.getByRole("button", { name: "Done" }).click();
  await page.getByRole("dialog").waitFor({ state: "detached" });
}

const pasted = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

async function revoke(page: Page, name: string): Promise<void> {
  await keyOf(page, name)
    .getByRole("button", { name: `Revoke ${name}` })
    .click();
  const question = page.getByRole("dialog", { name: `Revoke ${name}?` });
  await question.getByText(/It was (last|never) used/).waitFor();
  await question.getByRole("button", { name: "Revoke the key" }).click();
  await question.waitFor({ state: "detached" });
}

/** What only time does, or somebody elsewhere. */
async function change({ database_url }: Facts, sql: string, values: readonly unknown[] = []): Promise<void> {
  const client = new pg.Client({ connectionString: database_url });
  await client.connect();
  await client.query(sql, [...values]).finally(() => client.end());
}

/** Sets columns of a key that only time sets. */
const age = (stack: Facts, name: string, columns: string) =>
  change(stack, `update public.api_keys set ${columns} where name = $1`, [name]);

describe("a key made in the app", () => {
  test("searches from the copied curl line, and its use appears", async ({ visit, stack, loaf: _ }) => {
    const page = await openKeys(visit, stack);
    await makeKey(page, { name: "Bea's Bakery" });
    await page.getByRole("tab", { name: "curl" }).waitFor();
    await page.getByRole("button", { name: "Copy", exact: true }).click();
    await expect.poll(() => pasted(page)).toContain("curl");
    const { stdout } = await run("sh", ["-c", await pasted(page)]);
    expect(JSON.parse(stdout).results[0].alt).toMatch(/bread/i);

    // Who copied the line has the key: nobody asks.
    await page.getByRole("button", { name: "Done" }).click();
    const bea = keyOf(page, "Bea's Bakery");
    await bea.getByText("just now").waitFor();
    await bea.getByText("1 search in 30 days").waitFor();
    await bea.getByRole("button", { name: "Details of Bea's Bakery" }).click();
    const days = page.getByRole("table", { name: "Searches per day" }).getByRole("row");
    await expect.poll(() => days.count()).toBe(31);
    expect(await days.last().getByRole("cell").textContent()).toBe("1");
  });

  test("is tried where it is shown, and gone once that is closed", async ({ visit, stack, loaf: _ }) => {
    const page = await openKeys(visit, stack);
    const requests: string[] = [];
    page.on("request", (request) => requests.push(request.url()));
    const key = await makeKey(page, { name: "Tried at once" });
    await page.getByLabel("Look for").fill("bread of rye");
    await page.getByRole("button", { name: "Try it now" }).click();
    await page.getByText(/^200 in \d+ ms$/).waitFor();
    await page.getByRole("dialog").getByRole("img", { name: /bread/i }).waitFor();
    await copyAndClose(page);
    expect(await pasted(page)).toBe(key);
    await page
      .locator(":focus")
      .and(page.getByRole("button", { name: "New key" }))
      .waitFor();

    const kept = await page.evaluate(() =>
      JSON.stringify([localStorage, sessionStorage, history.state, location.href]),
    );
    const secret = key.split("_").at(-1)!;
    expect(kept).not.toContain(secret);
    expect(await page.content()).not.toContain(secret);
    expect(requests.filter((url) => url.includes(secret))).toEqual([]);
    await page.goBack();
    await page.goForward();
    await page.reload();
    await keyOf(page, "Tried at once").waitFor();
    expect(await page.content()).not.toContain(secret);
  });

  test("is not closed without copying it unless somebody says so", async ({ visit, stack, loaf: _ }) => {
    const page = await openKeys(visit, stack);
    await makeKey(page, { name: "Never copied" });
    await page.keyboard.press("Escape");
    await page.getByText("Close without copying the key?").waitFor();
    await page.getByRole("button", { name: "Back to the key" }).click();
    await page.getByText("Close without copying the key?").waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Done" }).click();
    await page.getByRole("button", { name: "Close anyway" }).click();
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await keyOf(page, "Never copied").getByText("Never used").waitFor();
  });

  test("may ask as often as it was given, and is told when it may again", async ({ visit, stack, loaf: _ }) => {
    const page = await openKeys(visit, stack);
    const key = await makeKey(page, { name: "Once a minute", rate: 1 });
    await copyAndClose(page);
    await keyOf(page, "Once a minute").getByText("1 a minute").waitFor();
    expect((await search(stack, key)).status).toBe(200);
    const { status, retryAfter } = await search(stack, key);
    expect(status).toBe(429);
    expect(retryAfter).toBeGreaterThan(0);
    expect(retryAfter).toBeLessThanOrEqual(60);
  });

  test("bound to an origin answers its pages only, and others once it is edited", async ({ visit, stack, loaf: _ }) => {
    const { page, trouble } = await visit(stack.admin, clipboard);
    trouble.expect(answersOf(403));
    await page.goto("/keys");
    const key = await makeKey(page, { name: "Of one page", origins: "shop.example/menu" });
    await page.getByRole("button", { name: "Try it now" }).click();
    await page.getByText("The key works only where you said, as it should.").waitFor();
    await page.getByRole("button", { name: "Copy", exact: true }).click();
    await expect.poll(() => pasted(page)).toContain("curl");
    const { stdout } = await run("sh", ["-c", await pasted(page)]);
    expect(JSON.parse(stdout).results).toHaveLength(1);
    await page.getByRole("button", { name: "Done" }).click();
    expect((await search(stack, key, "https://shop.example")).status).toBe(200);
    expect((await search(stack, key, "https://elsewhere.example")).status).toBe(403);
    expect((await search(stack, key)).status).toBe(403);

    await keyOf(page, "Of one page").getByRole("button", { name: "Edit Of one page" }).click();
    await page.getByLabel("Name", { exact: true }).fill("Of any page");
    await page.getByLabel("Searches a minute").fill("250");
    await page.getByRole("button", { name: "Remove https://shop.example" }).click();
    await page.getByLabel("Expires").selectOption("In a year");
    await page.getByRole("button", { name: "Save" }).click();
    const edited = keyOf(page, "Of any page");
    await edited.getByText("250 a minute").waitFor();
    await edited.getByText("in 365 days").waitFor();
    expect((await search(stack, key)).status).toBe(200);
  });

  test("that is revoked is refused at once, and is folded away", async ({ visit, stack, loaf: _ }) => {
    const page = await openKeys(visit, stack);
    const key = await makeKey(page, { name: "Leaked" });
    await copyAndClose(page);
    expect((await search(stack, key)).status).toBe(200);
    await revoke(page, "Leaked");
    expect((await search(stack, key)).status).toBe(401);
    await keyOf(page, "Leaked").waitFor({ state: "detached" });
    await page.getByRole("button", { name: /^Show \d+ revoked keys?$/ }).click();
    await keyOf(page, "Leaked").getByText("Revoked", { exact: true }).first().waitFor();
    expect(await keyOf(page, "Leaked").getByRole("button", { name: "Edit Leaked" }).count()).toBe(0);
  });
});

describe("making a key", () => {
  test("says what is wrong with it, and makes one only however often it is pressed", async ({
    visit,
    stack,
    loaf: _,
  }) => {
    const page = await openKeys(visit, stack);
    const sent: string[] = [];
    page.on("request", (request) => request.url().endsWith("/create_api_key") && sent.push(request.url()));
    await fillForm(page, { name: " ", rate: 0, origins: "http://shop.example" });
    await page.getByLabel("Searches a minute").fill("0");
    await page.getByLabel("Expires").selectOption("On a date");
    const make = page.getByRole("button", { name: "Make the key" });
    await make.click();
    for (const fault of [/^Give the key a name/, /^Use a whole number/, /is not encrypted/, /^Use a day/]) {
      await page.getByText(fault).waitFor();
    }
    expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-invalid"))).toBe("true");
    expect(sent).toEqual([]);

    await page.getByLabel("Name", { exact: true }).fill("x".repeat(101));
    await page.getByText("A name has at most 100 characters.").waitFor();
    await page.getByLabel("Name", { exact: true }).fill("Pressed twice");
    await page.getByLabel("Searches a minute").fill("");
    await page.getByRole("textbox", { name: "Allowed origins" }).fill("");
    await page.getByLabel("Expires").selectOption("In 90 days");
    await make.evaluate((button: HTMLButtonElement) => {
      button.click();
      button.click();
      button.form?.requestSubmit();
    });
    await page.getByRole("dialog", { name: "The key of Pressed twice" }).waitFor();
    expect(sent).toHaveLength(1);
    await copyAndClose(page);
    await keyOf(page, "Pressed twice").getByText("in 90 days").waitFor();
  });

  test("is made with what sends the form in sight, for what its address says as long as it is open", async ({
    visit,
    stack,
    loaf: _,
  }) => {
    const { page } = await visit(stack.admin, { viewport: { width: 1440, height: 900 } });
    await page.goto("/keys?open=create&may=patterns:ingest&may=jobs:read");
    const make = page.getByRole("button", { name: "Make the key" });
    await make.waitFor();
    const box = (await make.boundingBox())!;
    expect(box.y + box.height).toBeLessThan(900);
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    expect(new URL(page.url()).search).toBe("");
  });

  test("is refused without a network, and what was filled in stays", async ({ visit, stack, loaf: _ }) => {
    const page = await openKeys(visit, stack);
    await fillForm(page, { name: "On a train" });
    await page.context().setOffline(true);
    await page.getByRole("button", { name: "Make the key" }).click();
    await page.getByText("You are offline. No key was made").waitFor();
    await page.context().setOffline(false);
    await page.getByRole("button", { name: "Make the key" }).click();
    await page.getByRole("dialog", { name: "The key of On a train" }).waitFor();
  });

  test("goes on where it was after a session that has ended", async ({ visit, stack, loaf: _ }) => {
    const person = await addPerson(stack, "admin");
    const { page, trouble } = await visit(person, clipboard);
    trouble.expect(answersOf(400, 401));
    await page.goto("/keys");
    await fillForm(page, { name: "Interrupted", origins: "shop.example" });
    await endSession(page, stack, person);
    await page.getByRole("button", { name: "Make the key" }).click();
    await page.getByRole("dialog", { name: "Your session has ended" }).waitFor();
    await signIn(page, person);
    await page.getByRole("button", { name: "Make the key" }).click();
    await page.getByRole("dialog", { name: "The key of Interrupted" }).waitFor();
    await copyAndClose(page);
    await keyOf(page, "Interrupted").getByText("shop.example").waitFor();
  });

  test("whose answer is lost says so, finds the key by its name, and revokes it", async ({ visit, stack, loaf: _ }) => {
    const { page, trouble } = await visit(stack.admin);
    trouble.expect(/create_api_key|net::ERR_/);
    await page.goto("/keys");
    await page.route("**/create_api_key", async (route) => {
      await route.fetch();
      await route.abort();
    });
    await fillForm(page, { name: "Lost on the way" });
    await page.getByRole("button", { name: "Make the key" }).click();
    await page.getByText("may have been made, but its answer is lost").waitFor();
    await page.getByText(/^It was made: it begins with lrd_/).waitFor();
    await page.getByRole("button", { name: "Revoke it" }).click();
    await page.getByText("It is revoked. You can make another.").waitFor();
    const keys = operatorOf(stack).from("api_keys").select("revoked_at").eq("name", "Lost on the way");
    expect((await ok(keys)).map(({ revoked_at }) => revoked_at !== null)).toEqual([true]);
    await page.unroute("**/create_api_key");
    await page.getByRole("button", { name: "Back to the form" }).click();
    await page.getByRole("button", { name: "Make the key" }).click();
    await page.getByRole("dialog", { name: "The key of Lost on the way" }).waitFor();
  });
});

describe("the list of keys", () => {
  test("warns of keys that nobody uses and of those that end soon; its address keeps what is shown", async ({
    visit,
    stack,
    loaf: _,
  }) => {
    const admin = await clientOf(stack, stack.admin);
    for (const name of ["Forgotten", "Ends soon", "Ended"]) await ok(admin.rpc("create_api_key", { name }));
    await age(
      stack,
      "Forgotten",
      "created_at = now() - interval '200 days', last_used_at = now() - interval '91 days'",
    );
    await age(stack, "Ends soon", "expires_at = now() + interval '5 days'");
    await age(stack, "Ended", "expires_at = now() - interval '2 days'");
    const page = await openKeys(visit, stack);
    await page.getByText("1 active key has not been used for 90 days").waitFor();
    await keyOf(page, "Ends soon").getByText("Expires soon").waitFor();
    await keyOf(page, "Ends soon").getByText("in 5 days").waitFor();
    await keyOf(page, "Ended").getByText("2 days ago").waitFor();

    await page.getByRole("button", { name: "Show which" }).click();
    await expect.poll(() => page.getByRole("article").count()).toBe(1);
    await page.getByRole("button", { name: "Details of Forgotten" }).click();
    await page.getByRole("table", { name: "Searches per day" }).waitFor();
    await page.reload();
    await page.getByRole("table", { name: "Searches per day" }).waitFor();
    expect(await page.getByRole("article").count()).toBe(1);

    await page.getByLabel("Show", { exact: true }).selectOption("Expired");
    await keyOf(page, "Ended").waitFor();
    await page.goBack();
    await keyOf(page, "Forgotten").waitFor();
    await page.getByLabel("Show", { exact: true }).selectOption("Active");
    await page.getByLabel("Find by name or prefix").fill("FORGOT");
    await expect.poll(() => page.getByRole("article").count()).toBe(1);
    await page.getByLabel("Find by name or prefix").fill("no such name");
    await page.getByRole("heading", { name: "No key matches" }).waitFor();
    await page.getByRole("button", { name: "Show all keys" }).click();
    await page.getByLabel("Order").selectOption("By name");
    await page.reload();
    const names = page.getByRole("article").getByRole("heading");
    await expect.poll(() => names.count()).toBeGreaterThan(3);
    const shown = await names.allInnerTexts();
    expect(shown).toEqual(shown.toSorted((a, b) => a.localeCompare(b, "en", { numeric: true, sensitivity: "base" })));
  });

  test("says how many pictures of the month are left, and from when on there are more", async ({
    visit,
    stack,
    loaf: _,
    onTestFinished,
  }) => {
    onTestFinished(() => change(stack, "update public.settings set pictures_per_month = null"));
    await change(stack, "update public.settings set pictures_per_month = 5");
    const page = await openKeys(visit, stack);
    await page.getByText("5 of your 5 pictures of this month are left").waitFor();
    await change(
      stack,
      `insert into private.picture_quotas (owner_id, month, used)
       select id, private.month_of_quota(), 5 from auth.users where email = $1`,
      [stack.admin.email],
    );
    await page.reload();
    await page.getByText(/^Your 5 pictures of this month are used up\. .+ again from [A-Z][a-z]+ 1 on\.$/).waitFor();
  });

  test("shows a member their own keys, which are theirs to make, and no others", async ({ visit, stack, loaf: _ }) => {
    const { page } = await visit(await addPerson(stack, "member"));
    await page.getByRole("link", { name: "Keys", exact: true }).click();
    await page.getByRole("heading", { name: "There is no key yet" }).waitFor();
    await page.getByRole("button", { name: "New key" }).click();
    const form = page.getByRole("dialog");
    await form.getByLabel("Name", { exact: true }).fill("Mine");
    await form.getByLabel("Search", { exact: true }).uncheck();
    await form.getByLabel("Send pictures to patterns").check();
    await form.getByLabel("For trying things out").check();
    await form.getByLabel("Allowed addresses").fill("192.0.2.7");
    await form.getByRole("button", { name: "Make the key" }).click();
    await page.getByRole("dialog", { name: "The key of Mine" }).waitFor();
    const key = await page.getByLabel("Key", { exact: true }).inputValue();
    expect(key).toMatch(/^lrd_test_[0-9a-f]{8}_[0-9a-f]{48}$/);

    const token = await accessTokenOf(page);
    const mine = await callByHand(stack, token, "GET /rest/v1/api_keys?select=name,is_test,scopes,allowed_addresses");
    expect(mine.rows).toEqual([
      { name: "Mine", is_test: true, scopes: ["patterns:ingest"], allowed_addresses: ["192.0.2.7/32"] },
    ]);
    const others = operatorOf(stack).from("api_keys").select("id").neq("name", "Mine").is("revoked_at", null);
    const [{ id } = { id: "" }] = await ok(others.limit(1));
    const refused: [verb: string, body: unknown][] = [
      ["edit_api_key", { id, name: "Mine", rate_per_minute: 1, expires_at: null, allowed_origins: [] }],
      ["revoke_api_key", { key: id }],
    ];
    for (const [verb, body] of refused) {
      expect((await callByHand(stack, token, `POST /rest/v1/rpc/${verb}`, body)).status, verb).toBe(400);
    }
  });
});
