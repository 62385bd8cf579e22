import type { Browser, Page } from "playwright-core";
import { launchChromium } from "../../web/tests/support/chromium.ts";
import { fillLibrary } from "../../web/tests/support/library-fixture.ts";
import { addProduct, faithful } from "../../web/tests/support/scenes.ts";
import { signIn } from "../../web/tests/support/sign-in.ts";
import { buildWeb } from "../build-web.ts";
import type { Facts } from "../start/facts.ts";
import { runStack } from "../start/testing/running-stack.ts";
import type { BenchResult } from "./result.ts";
import { formatTable } from "./table.ts";
import { type Figure, rowOf, verdictOf } from "./web/figure.ts";
import { measureFirstLoads } from "./web/first-load.ts";
import { measureFirstPicture } from "./web/first-picture.ts";
import { measureLighthouse } from "./web/lighthouse.ts";
import { measureReviewing } from "./web/reviewing.ts";
import { laterScreens, screens } from "./web/screens.ts";
import { measureScrolling } from "./web/scroll.ts";

const pictures = 10_000;
const screen = { viewport: { width: 1440, height: 900 } };

/** The web app as it is built and served by the stack, first with an empty library, then with thousands of pictures. */
export async function run(): Promise<BenchResult> {
  await buildWeb();
  const stack = await runStack();
  const browser = await launchChromium();
  try {
    const figures = await measure(browser, stack.facts);
    return { table: formatTable(figures.map(rowOf)), json: { pictures, figures: figures.map(withVerdict) } };
  } finally {
    await browser.close();
    await stack.end("SIGTERM");
  }
}

async function measure(browser: Browser, stack: Facts): Promise<Figure[]> {
  const { admin, url } = stack;
  const first = await browser.newContext({ ...screen, baseURL: url });
  say("the first picture");
  const firstPicture = await measureFirstPicture(await first.newPage(), stack, admin);
  await first.close();

  say(`${pictures} pictures`);
  await fillLibrary(stack, admin, pictures);
  const visit = { ...screen, baseURL: url, storageState: await storageOf(browser, stack) };
  const onPage = async (measured: (page: Page) => Promise<Figure[]>) => {
    const page = await browser.newPage(visit);
    return await measured(page).finally(() => page.close());
  };
  say("first loads");
  const { product, scenes, batch } = await addProduct(stack, admin, "Ring", [faithful]);
  const loaded = [...screens, ...laterScreens(product, scenes[0]!, batch)];
  const firstLoads = await measureFirstLoads(browser, url, loaded, visit);
  say("scrolling");
  const scrolling = await onPage(measureScrolling);
  say("reviewing");
  const reviewing = await onPage(measureReviewing);
  const lighthouse = await measureLighthouse(url, admin, say);
  return [...firstLoads, ...lighthouse, ...scrolling, ...reviewing, ...firstPicture];
}

/** What the browser of somebody keeps who has signed in. */
async function storageOf(browser: Browser, { url, admin }: Facts) {
  const context = await browser.newContext({ baseURL: url });
  await signIn(await context.newPage(), admin);
  const state = await context.storageState();
  await context.close();
  return state;
}

/** The table comes at the end, and that takes a quarter of an hour. */
const say = (step: string) => console.error(`… ${step}`);

const withVerdict = (figure: Figure) => ({ ...figure, verdict: verdictOf(figure) });
