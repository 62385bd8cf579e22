import type { Locator, Page } from "playwright-core";
import sharp from "sharp";
import { expect } from "vitest";
import type { Facts } from "../../scripts/start/facts.ts";
import { type DeskFile, dropFiles, photoWithPlace, png, webp } from "./support/files.ts";
import { addPerson, ok, operatorOf } from "./support/people.ts";
import { test, type Visit } from "./support/test.ts";

async function openLibrary(visit: Visit, stack: Facts): Promise<Page> {
  const { page } = await visit(await addPerson(stack, "member"));
  await page.getByRole("link", { name: "Library", exact: true }).click();
  await page.getByRole("button", { name: "Upload", exact: true }).waitFor();
  return page;
}

const uploads = (page: Page): Locator => page.getByRole("region", { name: "Uploads" });

const rowOf = (page: Page, name: string | RegExp): Locator =>
  uploads(page).getByRole("listitem").filter({ hasText: name });

const uploaded = async (stack: Facts, name: string) =>
  await ok(
    operatorOf(stack)
      .from("images")
      .select("id, status, master_path, source_name, prompt")
      .eq("source_name", name)
      .single(),
  );

test("good files and bad ones in one go: each has its own result, and none stops the others", async ({
  visit,
  stack,
}) => {
  const page = await openLibrary(visit, stack);
  const longName = `${"🍞".repeat(296)}.jpg`;
  expect([...longName]).toHaveLength(300);
  const files: DeskFile[] = [
    { name: "harvest.jpg", bytes: await photoWithPlace("#aa5533"), padding: 60_000_000 },
    { name: "notes.jpg", bytes: Buffer.from("Buy flour.\n") },
    {
      name: "drawing.svg",
      bytes: Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg"><script>document.title = "run"</script></svg>`),
    },
    { name: "drawing.png", bytes: Buffer.from(`<?xml version="1.0"?><svg onload="document.title = 'run'"></svg>`) },
    { name: "nothing.png", bytes: Buffer.alloc(0) },
    { name: "torn.png", bytes: (await png("#222222")).subarray(0, 60) },
    { name: longName, bytes: await photoWithPlace("#663311") },
    { name: "loaf.jpg", bytes: await photoWithPlace("#cc8844") },
    { name: "cake.png", bytes: await png("#eeccdd") },
    { name: "jam.webp", bytes: await webp("#aa1133") },
  ];
  await dropFiles(page, files);

  await uploads(page).getByText("4 of 10 uploaded, 6 need a look").waitFor();
  for (const [name, reason] of [
    ["harvest.jpg", "The file has 60 MB; 50 MB is the most."],
    ["notes.jpg", "This is not a JPEG, PNG or WebP picture, whatever its name says."],
    ["drawing.svg", "SVG files can carry programs and are not taken. Export it as PNG."],
    ["drawing.png", "SVG files can carry programs and are not taken. Export it as PNG."],
    ["nothing.png", "The file is empty: it has 0 bytes."],
    ["torn.png", "The picture is damaged: it cannot be opened."],
  ] as const) {
    await rowOf(page, name).getByText(reason).waitFor();
    await rowOf(page, name).getByText("Refused", { exact: true }).waitFor();
  }
  for (const name of ["loaf.jpg", "cake.png", "jam.webp", /🍞/])
    await rowOf(page, name).getByText("Uploaded", { exact: true }).waitFor();
  await rowOf(page, /🍞/).getByText("Its name was too long and is shortened").waitFor();
  expect(await page.title()).toBe("Library · Larder");

  await uploads(page).getByRole("button", { name: "Clear the list" }).click();
  const mine = () => ok(operatorOf(stack).from("images").select("id").eq("status", "ready"));
  await expect.poll(async () => (await mine()).length).toBe(4);
  await page.goto("/library?status=ready");
  await page
    .getByRole("status")
    .filter({ hasText: /^4 pictures$/ })
    .waitFor();
  const shortened = await ok(
    operatorOf(stack).from("images").select("source_name").like("source_name", "🍞%").single(),
  );
  expect([...(shortened.source_name ?? "")]).toHaveLength(255);
  expect(shortened.source_name).toMatch(/🍞\.jpg$/u);
});

test("the same file again is shown as one that is there, with the way to it", async ({ visit, stack }) => {
  const page = await openLibrary(visit, stack);
  const bytes = await png("#335577");
  await page.getByLabel("Upload pictures").setInputFiles({ name: "first.png", mimeType: "image/png", buffer: bytes });
  await rowOf(page, "first.png").getByText("Uploaded", { exact: true }).waitFor();
  await dropFiles(page, [{ name: "second.png", bytes }]);
  await rowOf(page, "second.png").getByText("Already there").waitFor();
  await page.reload();
  await dropFiles(page, [{ name: "third.png", bytes }]);
  await rowOf(page, "third.png").getByText("The same file is in the library already.").waitFor();
  await rowOf(page, "third.png").getByRole("link", { name: "See the one that is there" }).click();
  const { id } = await uploaded(stack, "first.png");
  await expect.poll(() => new URL(page.url()).searchParams.get("image")).toBe(id);
  await page.getByText("first.png").first().waitFor();

  await rowOf(page, "third.png").getByRole("button", { name: "Upload anyway" }).click();
  await rowOf(page, "third.png").getByText("Uploaded", { exact: true }).waitFor();
  expect((await uploaded(stack, "third.png")).id).not.toBe(id);
});

test("a photo leaves behind where it was taken", async ({ visit, stack }) => {
  const page = await openLibrary(visit, stack);
  const photo = await photoWithPlace("#112233");
  expect((await sharp(photo).metadata()).exif?.toString("latin1")).toContain("Pantry Phone");
  await dropFiles(page, [{ name: "picnic.jpg", bytes: photo }]);
  await rowOf(page, "picnic.jpg").getByText("Uploaded", { exact: true }).waitFor();
  await expect.poll(async () => (await uploaded(stack, "picnic.jpg")).status).toBe("ready");
  const { master_path } = await uploaded(stack, "picnic.jpg");
  const master = await ok(operatorOf(stack).storage.from("studio").download(master_path!));
  const { exif, format, width } = await sharp(Buffer.from(await master.arrayBuffer())).metadata();
  expect({ exif, format, width }).toEqual({ exif: undefined, format: "jpeg", width: 400 });
});

test("without a network a file waits in the list, and is sent when somebody tries again", async ({ visit, stack }) => {
  const { page, trouble } = await visit(await addPerson(stack, "member"));
  trouble.expect(/ERR_INTERNET_DISCONNECTED|WebSocket/);
  await page.goto("/library");
  await page.getByRole("button", { name: "Upload", exact: true }).waitFor();
  await page.getByRole("heading", { name: "Your library is empty" }).waitFor();
  await page.context().setOffline(true);
  await dropFiles(page, [{ name: "rolls.png", bytes: await png("#ddaa77") }]);
  await rowOf(page, "rolls.png").getByText("No connection. It is still here: retry when you are online.").waitFor();
  await page.context().setOffline(false);
  await rowOf(page, "rolls.png").getByRole("button", { name: "Retry" }).click();
  await rowOf(page, "rolls.png").getByText("Uploaded", { exact: true }).waitFor();
});
