import { describe, expect } from "vitest";
import { callByHand } from "./support/by-hand.ts";
import { accessTokenOf } from "./support/end-session.ts";
import { addPerson, ok, operatorOf } from "./support/people.ts";
import { addPictures } from "./support/pictures.ts";
import { test as base } from "./support/test.ts";

/** A picture of the admin's, and a member who has nothing to do with it. */
const test = base
  .extend("member", { scope: "file" }, async ({ stack }) => await addPerson(stack, "member"))
  .extend("strange", { scope: "file" }, async ({ stack }) => {
    const [id] = await addPictures(stack, stack.admin, ["Rye bread with caraway on a board"]);
    return await ok(operatorOf(stack).from("images").select().eq("id", id!).single());
  });

describe("a member in the app", () => {
  test("finds no way to the screens of admins, and is told so at their addresses", async ({
    visit,
    member,
    strange: _,
  }) => {
    const { page } = await visit(member);
    const links = page.getByRole("navigation", { name: "Main" }).getByRole("link");
    await expect
      .poll(() => links.allInnerTexts())
      .toEqual([
        ...["Dashboard", "Generate", "Recipes", "Batches", "Compare", "Products", "Mockups", "Library"],
        ...["Patterns", "Search"],
        ...["Keys", "Webhooks", "Inbox"],
      ]);
    for (const path of ["/review", "/wishes", "/jobs"]) {
      await page.goto(path);
      await page.getByRole("heading", { name: "This page is for admins" }).waitFor();
    }
  });

  test("who writes a stranger's batch into the address sees nothing of it", async ({ visit, member, strange }) => {
    const { page } = await visit(member);
    await page.goto(`/generate?batch=${strange.batch_id}`);
    await page.getByRole("heading", { name: "There is no such batch" }).waitFor();
  });

  test("sees no pictures, queues or searches of others on the dashboard", async ({ visit, stack, strange: _ }) => {
    const baker = await addPerson(stack, "member");
    await addPictures(stack, baker, ["Plain scones on a rack"]);
    const { page } = await visit(baker);
    await page.getByRole("region", { name: "To review" }).getByText("1", { exact: true }).waitFor();
    expect(await page.getByText("Searches per day").count()).toBe(0);
    expect(await page.getByRole("heading", { name: "Background work" }).count()).toBe(0);
  });
});

describe("a member who calls by hand with the token of their browser", () => {
  test("reads nothing of a stranger's picture, of which an admin reads all", async ({
    visit,
    stack,
    member,
    strange,
  }) => {
    const token = await accessTokenOf((await visit(member)).page);
    const adminToken = await accessTokenOf((await visit(stack.admin)).page);
    const ofPicture = ["image_tags", "image_variants", "image_descriptions", "jobs", "charges"];
    const requests = [
      `images?id=eq.${strange.id}`,
      ...ofPicture.map((table) => `${table}?image_id=eq.${strange.id}`),
      `batches?id=eq.${strange.batch_id}`,
      "members?role=eq.admin",
      "api_keys?select=id",
      "budgets",
    ];
    for (const request of requests) {
      const get = `GET /rest/v1/${request}`;
      expect((await callByHand(stack, adminToken, get)).rows, `admin: ${get}`).not.toEqual([]);
      expect((await callByHand(stack, token, get)).rows, `member: ${get}`).toEqual([]);
    }
    const file = `GET /storage/v1/object/authenticated/studio/${strange.master_path}`;
    expect((await callByHand(stack, adminToken, file)).status).toBe(200);
    expect((await callByHand(stack, token, file)).status).toBeGreaterThanOrEqual(400);
    const signature = `POST /storage/v1/object/sign/studio/${strange.master_path}`;
    expect((await callByHand(stack, adminToken, signature, { expiresIn: 60 })).status).toBe(200);
    expect((await callByHand(stack, token, signature, { expiresIn: 60 })).status).toBeGreaterThanOrEqual(400);
  });

  test("changes nothing of a stranger's picture, and makes nobody an admin", async ({
    visit,
    stack,
    member,
    strange,
  }) => {
    const token = await accessTokenOf((await visit(member)).page);
    const image_ids = [strange.id];
    const refused: [request: string, body: unknown][] = [
      ["POST /rest/v1/rpc/approve_images", { image_ids }],
      ["POST /rest/v1/rpc/reject_images", { image_ids, reason: "Because" }],
      ["POST /rest/v1/rpc/withdraw_images", { image_ids }],
      ["POST /rest/v1/rpc/reopen_images", { image_ids }],
      ["POST /rest/v1/rpc/edit_image", { image_id: strange.id, alt: "Mine" }],
      ["POST /rest/v1/rpc/create_api_key", { name: "Mine", rate_per_minute: 100_000 }],
      ["POST /rest/v1/members", { user_id: strange.owner_id, role: "member" }],
      ["POST /rest/v1/images", { origin: "uploaded", owner_id: strange.owner_id, status: "approved" }],
    ];
    for (const [request, body] of refused) {
      expect((await callByHand(stack, token, request, body)).status, request).toBeGreaterThanOrEqual(400);
    }
    const fruitless: [request: string, body: unknown][] = [
      ["POST /rest/v1/rpc/trash_images", { image_ids }],
      ["POST /rest/v1/rpc/tag_images", { image_ids, add_tags: ["mine"] }],
      ["POST /rest/v1/rpc/remake_variants", { image_ids }],
      ["POST /rest/v1/rpc/cancel_images", { image_ids }],
      [`PATCH /rest/v1/images?id=eq.${strange.id}`, { status: "approved" }],
      ["PATCH /rest/v1/members?role=eq.member", { role: "admin" }],
      ["PATCH /rest/v1/budgets?id=eq.1", { cap_usd: 1_000_000 }],
    ];
    for (const [request, body] of fruitless) {
      const { status, rows } = await callByHand(stack, token, request, body);
      expect(status >= 400 || rows?.length === 0, `${request}: ${status}`).toBe(true);
    }
    const operator = operatorOf(stack);
    expect(await ok(operator.from("images").select().eq("id", strange.id).single())).toEqual(strange);
    expect(await ok(operator.from("members").select("user_id").eq("role", "admin"))).toHaveLength(1);
  });
});
