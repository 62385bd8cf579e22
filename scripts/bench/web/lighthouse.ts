import lighthouse, { desktopConfig } from "lighthouse";
import { launchProfile } from "../../../web/tests/support/chromium.ts";
import type { Person } from "../../../web/tests/support/people.ts";
import { signIn } from "../../../web/tests/support/sign-in.ts";
import { median } from "../median.ts";
import type { Figure } from "./figure.ts";
import { type Screen, screens } from "./screens.ts";

const runs = 5;
const categories = { performance: 95, accessibility: 100, "best-practices": 100 };
const presets = { mobile: undefined, desktop: desktopConfig };
const measured = screens.filter(({ name }) => name !== "generate");

/** Lighthouse's scores of each screen as an admin sees it, each the middle of five runs. */
export async function measureLighthouse(
  url: string,
  person: Person,
  onProgress: (step: string) => void,
): Promise<Figure[]> {
  const profile = await launchProfile();
  try {
    const figures: Figure[] = [];
    let isSignedIn = false;
    for (const screen of measured) {
      // What Lighthouse clears before a run leaves the session alone.
      if (screen.isPrivate && !isSignedIn) {
        const page = await profile.context.newPage();
        await page.goto(`${url}/sign-in`);
        await signIn(page, person);
        await page.close();
        isSignedIn = true;
      }
      for (const preset of Object.keys(presets) as (keyof typeof presets)[]) {
        onProgress(`Lighthouse: ${screen.name}, ${preset}`);
        figures.push(...(await scoresOf(screen, preset, `${url}${screen.path}`, profile.port)));
      }
    }
    return figures;
  } finally {
    await profile.close();
  }
}

async function scoresOf({ name }: Screen, preset: keyof typeof presets, url: string, port: number): Promise<Figure[]> {
  const scores: Record<string, number[]> = {};
  for (let run = 0; run < runs; run++) {
    const options = { port, onlyCategories: Object.keys(categories), logLevel: "error" } as const;
    const result = await lighthouse(url, options, presets[preset]);
    if (!result || result.lhr.runtimeError)
      throw new Error(result?.lhr.runtimeError?.message ?? "Lighthouse said nothing");
    for (const category of Object.keys(categories)) {
      scores[category] ??= [];
      scores[category].push(Math.round((result.lhr.categories[category]?.score ?? 0) * 100));
    }
  }
  return Object.entries(categories).map(([category, atLeast]) => ({
    name: `${name}: Lighthouse ${category}, ${preset}`,
    value: median(scores[category] ?? []),
    unit: `of 100`,
    budget: { atLeast },
  }));
}
