import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { verifyWebhook } from "../../shared/verify-webhook/verify-webhook.mjs";
import { expectNoAxeViolations } from "./support/axe.ts";
import { addPerson, clientOf, ok } from "./support/people.ts";
import { test as base } from "./support/test.ts";
import { answersOf } from "./support/trouble.ts";

interface Message {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A server of somebody's: answers what it is told to, and keeps what it got. */
const test = base.extend("receiver", { scope: "file" }, async ({ browser: _ }, { onCleanup }) => {
  const messages: Message[] = [];
  const answers = { status: 204, body: "" };
  const server = createServer(async (request: IncomingMessage, response) => {
    const body = Buffer.concat(await request.toArray()).toString();
    messages.push({ headers: request.headers as Record<string, string>, body });
    response.writeHead(answers.status).end(answers.body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onCleanup(() => void server.close());
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/larder`, messages, answers };
});

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name, exact: true });
const deliveries = (page: Page) => page.getByRole("list", { name: "Deliveries" }).getByRole("article");

async function createEndpoint(page: Page, url: string): Promise<string> {
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Webhooks" }).click();
  await heading(page, "Webhooks").waitFor();
  await button(page, "New endpoint").click();
  await page.getByLabel("Address", { exact: true }).fill(url);
  await button(page, "Create").click();
  return await storeSecret(page);
}

async function storeSecret(page: Page): Promise<string> {
  const secret = await page.getByLabel("Secret", { exact: true }).inputValue();
  await button(page, "I have stored it").click();
  await page.getByRole("dialog").waitFor({ state: "detached" });
  return secret;
}

describe("webhooks", () => {
  test("a member makes an endpoint, sees its secret once, and a test gets through, signed by it", async ({
    visit,
    stack,
    receiver,
  }) => {
    const { page } = await visit(await addPerson(stack, "member"));
    const secret = await createEndpoint(page, receiver.url);
    expect(secret).toMatch(/^whsec_/);
    await heading(page, receiver.url).waitFor();
    await page.reload();
    await heading(page, receiver.url).waitFor();
    expect(await page.content()).not.toContain(secret);

    await button(page, "Send a test").click();
    await deliveries(page).filter({ hasText: "Answered 204" }).waitFor();
    const { headers, body } = receiver.messages.at(-1)!;
    expect(verifyWebhook(secret, headers, body).type).toBe("endpoint.test");
    await page.getByRole("region", { name: "Attempt 1" }).getByText("The answer was empty").waitFor();
    await expectNoAxeViolations(page);

    receiver.messages.length = 0;
    await button(page, "Send this again").click();
    await deliveries(page).filter({ hasText: "2 attempts" }).waitFor();
    expect(receiver.messages.at(-1)!.headers["webhook-id"]).toBe(headers["webhook-id"]);

    await button(page, "New secret").click();
    await page.getByLabel("The secret before is good for").selectOption("A day");
    await button(page, "Make a new secret").click();
    const next = await storeSecret(page);
    await page.getByText("Messages are signed with the secret before as well").waitFor();
    await button(page, "Send a test").click();
    await expect.poll(() => receiver.messages.length).toBe(2);
    const rotated = receiver.messages.at(-1)!;
    for (const one of [secret, next])
      expect(verifyWebhook(one, rotated.headers, rotated.body).type).toBe("endpoint.test");
  });

  test("what fails tells why, and an endpoint that is disabled is enabled again", async ({
    visit,
    stack,
    receiver,
  }) => {
    Object.assign(receiver.answers, { status: 410, body: "gone <b>for good</b>" });
    const person = await addPerson(stack, "member");
    const { page } = await visit(person);
    await createEndpoint(page, receiver.url);
    await button(page, "Send a test").click();
    await page.getByRole("region", { name: "Attempt 1" }).getByText("gone <b>for good</b>").waitFor();
    await page.getByText(/^Disabled just now:/).waitFor();
    expect(await button(page, "Send a test").isDisabled()).toBe(true);
    await page.getByLabel("Show", { exact: true }).selectOption("Delivered");
    await page.getByText("No delivery is like this").waitFor();
    await page.reload();
    await button(page, "Show all").click();
    await deliveries(page).first().waitFor();
    const screen = page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Webhooks" });
    await screen.getByText("An endpoint was disabled").waitFor({ state: "attached" });
    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByRole("button", { name: "More An endpoint was disabled" }).click();
    await page.getByRole("link", { name: "Webhooks An endpoint was disabled" }).waitFor();
    await page.keyboard.press("Escape");
    await page.setViewportSize({ width: 1280, height: 720 });

    Object.assign(receiver.answers, { status: 200, body: "thanks" });
    await button(page, "Enable").click();
    await page.getByText(/^Disabled just now:/).waitFor({ state: "detached" });
    await screen.getByText("An endpoint was disabled").waitFor({ state: "detached" });
    await button(page, "Send again").click();
    await page.getByLabel("Since").selectOption("The last hour");
    await expectNoAxeViolations(page);
    await page.getByRole("dialog").getByRole("button", { name: "Send again" }).click();
    await deliveries(page).filter({ hasText: "Answered 200" }).waitFor();

    await button(page, "Edit").click();
    await page.getByLabel("Description").fill("The shop's own");
    await page.getByLabel("image.approved").check();
    await button(page, "Save").click();
    await page.getByText("image.approved, job.failed, job.succeeded").waitFor();
    const [endpoint] = (await ok((await clientOf(stack, person)).rpc("list_endpoints"))) as { events: string[] }[];
    expect(endpoint!.events).toEqual(["image.approved", "job.failed", "job.succeeded"]);

    await button(page, "Delete").click();
    await page.getByRole("dialog").getByRole("button", { name: "Delete" }).click();
    await page.getByText("Nobody is told of anything yet").waitFor();
  });

  test("an address that leads nowhere on the internet is refused in words, where it was typed", async ({
    visit,
    stack,
  }) => {
    const { page, trouble } = await visit(await addPerson(stack, "member"));
    trouble.expect(answersOf(400));
    await page.goto("/webhooks?open=create");
    await page.getByLabel("Address", { exact: true }).fill("http://shop.example/larder");
    await button(page, "Create").click();
    await page.getByRole("alert").getByText("The address must begin with https://").waitFor();
    const address = page.getByRole("textbox", { name: "Address", description: "The address must begin with https://" });
    expect(await address.evaluate((field) => field === document.activeElement)).toBe(true);
    await page.goto("/webhooks/00000000-0000-4000-8000-000000000000");
    await heading(page, "There is no such endpoint").waitFor();
  });
});
