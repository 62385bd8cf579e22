import type { Page } from "playwright-core";
import sharp from "sharp";
import { expect } from "vitest";

/** A file as it lies on somebody's desk. */
export interface DeskFile {
  readonly name: string;
  readonly bytes: Buffer;
  /** Zeros after the bytes, so that a large file need not travel to the browser. */
  readonly padding?: number;
}

const canvas = (color: string, width = 400, height = 300) =>
  sharp({ create: { width, height, channels: 3, background: color } });

/** A photo as a phone takes it, which says where it was taken. */
export const photoWithPlace = async (color: string): Promise<Buffer> =>
  await canvas(color)
    .jpeg()
    .withExif({
      IFD0: { Make: "Pantry Phone" },
      IFD3: {
        GPSLatitudeRef: "N",
        GPSLatitude: "52/1 31/1 12/1",
        GPSLongitudeRef: "E",
        GPSLongitude: "13/1 24/1 18/1",
      },
    })
    .toBuffer();

export const png = async (color: string, width = 400, height = 300): Promise<Buffer> =>
  await canvas(color, width, height).png().toBuffer();
export const webp = async (color: string): Promise<Buffer> => await canvas(color).webp().toBuffer();

/** Drops files on the page, as from the desk, once it says that they can be dropped. */
export async function dropFiles(page: Page, files: readonly DeskFile[]): Promise<void> {
  const sent = files.map(({ name, bytes, padding = 0 }) => ({ name, base64: bytes.toString("base64"), padding }));
  const transfer = await page.evaluateHandle(async (list) => {
    const data = new DataTransfer();
    for (const { name, base64, padding } of list) {
      const bytes = await (await fetch(`data:application/octet-stream;base64,${base64}`)).arrayBuffer();
      data.items.add(new File([bytes, new Uint8Array(padding)], name));
    }
    return data;
  }, sent);
  const invitation = page.getByText("Drop pictures to upload them");
  await expect
    .poll(async () => {
      await page.dispatchEvent("body", "dragover", { dataTransfer: transfer });
      return await invitation.isVisible();
    })
    .toBe(true);
  await page.dispatchEvent("body", "drop", { dataTransfer: transfer });
}
