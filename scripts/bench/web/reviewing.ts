import type { Page } from "playwright-core";
import type { Figure } from "./figure.ts";

const budget = 100;
const keys = [..."jjajjajjajjajjajjajjajjajjajja"];
/** How long somebody looks at a picture who is quick about it. */
const lookMilliseconds = 700;

declare global {
  interface Window {
    /** Begins to wait for another picture than the one on the screen, from the next key on; milliseconds from that key. */
    nextPicture(): Promise<number>;
  }
}

/** From a key to the next picture on the screen, decoded and painted, over thirty keys; every third approves. */
export async function measureReviewing(page: Page): Promise<Figure[]> {
  await page.addInitScript(timePictures);
  await page.goto("/review");
  await page.getByRole("button", { name: "Approve" }).waitFor();
  await page.waitForTimeout(3_000);
  const times: number[] = [];
  for (const key of keys) {
    const time = page.evaluate(() => window.nextPicture());
    await page.waitForTimeout(lookMilliseconds);
    await page.keyboard.press(key);
    times.push(await time);
  }
  times.sort((one, other) => one - other);
  const at = (share: number) => Math.round(times[Math.ceil(share * times.length) - 1] ?? Number.NaN);
  return (
    [
      ["half of the keys within", at(0.5)],
      ["95 of 100 keys within", at(0.95)],
      ["the slowest key", at(1)],
    ] as const
  ).map(([name, value]) => ({ name: `review: next picture, ${name}`, value, unit: "ms", budget: { atMost: budget } }));
}

/** Runs in the page. */
function timePictures(): void {
  /** The picture that people look at: the largest with a file of its own, for previews are data. */
  const shown = () =>
    [...document.images]
      .filter(({ currentSrc }) => currentSrc.startsWith("http"))
      .map((image) => ({ image, area: image.clientWidth * image.clientHeight }))
      .sort((one, other) => other.area - one.area)[0]?.image;

  window.nextPicture = async () => {
    const before = shown()?.currentSrc;
    const pressed = await new Promise<number>((resolve) =>
      window.addEventListener("keydown", ({ timeStamp }) => resolve(timeStamp), { once: true, capture: true }),
    );
    for (;;) {
      await new Promise(requestAnimationFrame);
      const image = shown();
      if (!image || image.currentSrc === before || !image.complete || image.naturalWidth === 0) continue;
      await image.decode();
      await new Promise(requestAnimationFrame);
      // A task of its own comes after the frame was painted.
      await new Promise<void>((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve();
        port2.postMessage(null);
      });
      return performance.now() - pressed;
    }
  };
}
