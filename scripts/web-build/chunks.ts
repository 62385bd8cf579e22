import type { Rolldown } from "vite";

type Context = Parameters<Rolldown.CodeSplittingNameFunction>[1];

/**
 * Few files for each screen, since each costs a round trip where the network is slow: `first` is what the page asks for;
 * `vendor` and `app` are for all screens, `common` is what many share, `public` what the pages share that anybody may read,
 * each screen has one of its own, and so has what just two of them share, such as the editors. What parts of other screens
 * need of a screen is `lent`: they must not load the screen for it, nor for the `snippets` that many of them show all that
 * is lent besides, nor for a button what asks how pictures are made, `making`, nor for that who makes them, `models`, or
 * what there is to choose from, `catalog`; and screens that only show pictures do without `makers`: who makes them, and what
 * that costs. `icons` are those that more than one file shows, `later-icons`
 * those of parts loaded later. What else is loaded later is split by itself.
 *
 * A file takes what its modules import along, unless one before it has it: those for more screens come first.
 */
export const chunkGroups: Rolldown.CodeSplittingGroup[] = [
  /^first$/,
  /^vendor$/,
  /^app$/,
  /^makers$/,
  /^common$/,
  /^public$/,
  /icons$/,
  /_.+_lent$/,
  /_(?!lent)/,
  /^snippets$/,
  /_lent$/,
  /^catalog$/,
  /^models$/,
  /^making$/,
  /./,
].map((names, place, { length }) => ({
  priority: length - place,
  name: (id, context) => {
    const chunk = chunkOf(id, context);
    return chunk && names.test(chunk) ? chunk : null;
  },
}));

/** Those that look the same for everybody: whoever works in the app should not load their frame. */
const publicScreens: readonly string[] = ["api", "help", "outside"];

/** The file that a module belongs to; null for one that no screen needs before it is shown. */
export function chunkOf(id: string, context: Context): string | null {
  const roots = [...rootsOf(id, context)];
  if (roots.some((root) => context.getModuleInfo(root)?.isEntry)) return "first";
  if (roots.some((root) => root.endsWith("/src/main.tsx"))) return id.includes("/node_modules/") ? "vendor" : "app";
  // Small, and needed by all of Larder: parts loaded later would else load a screen for them.
  if (/\/(shared\/presets|lib\/use-touched)\.ts$/.test(id)) return "common";
  if (/\/(shared|strings)\/(usd|providers)\.ts$/.test(id)) return "makers";
  // Many parts show a program that calls.
  if (/\/src\/(features|strings)\/snippets/.test(id)) return "snippets";
  const screens = roots.flatMap((root) => screenOf(root) ?? []).sort();
  if (screens.length > 2) return screens.every((screen) => publicScreens.includes(screen)) ? "public" : "common";
  if (id.includes("/lucide-react/") && roots.length > 1) return screens.length > 0 ? "icons" : "later-icons";
  const isBorrowed = isLent(roots, screens, context);
  if (isBorrowed && /\/src\/(features|strings)\/making/.test(id)) return makingPartOf(id);
  return [...screens, ...(isBorrowed ? ["lent"] : [])].join("_") || null;
}

/** What is asked how pictures are made, by who needs it: a table needs no choice before it is there, a comparison only one. */
function makingPartOf(id: string): string {
  if (/\/making\/(catalog|values|models\/blindness|references\/looked-at)|\/making-models/.test(id)) return "catalog";
  return /\/making\/models\/(?!fallbacks)/.test(id) ? "models" : "making";
}

/** True when a part that another screen loads later needs what these screens cannot be shown without. */
const isLent = (roots: readonly string[], screens: readonly string[], context: Context): boolean =>
  screens.length > 0 && roots.some((root) => [...loadersOf(root, context)].some((screen) => !screens.includes(screen)));

/** The screens that load a root at some time: itself, or those whose parts do. */
function loadersOf(id: string, context: Context, screens = new Set<string>(), seen = new Set<string>()): Set<string> {
  const screen = screenOf(id);
  if (screen) return screens.add(screen);
  const module = context.getModuleInfo(id);
  if (!module || seen.has(id)) return screens;
  seen.add(id);
  for (const loader of [...module.importers, ...module.dynamicImporters]) loadersOf(loader, context, screens, seen);
  return screens;
}

/** The name of the screen that a module is. */
const screenOf = (id: string): string | undefined => /\/src\/routes\/([^/]+)\.tsx$/.exec(id)?.[1];

/** The modules that are loaded by an `import()`, or by the page, and lead to this one by imports alone. */
function rootsOf(id: string, context: Context, roots = new Set<string>(), seen = new Set<string>()): Set<string> {
  const module = context.getModuleInfo(id);
  if (!module || seen.has(id)) return roots;
  seen.add(id);
  if (module.isEntry || module.dynamicImporters.length > 0) roots.add(id);
  for (const importer of module.importers) rootsOf(importer, context, roots, seen);
  return roots;
}
