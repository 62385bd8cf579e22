import type { Rolldown } from "vite";

type Context = Parameters<Rolldown.CodeSplittingNameFunction>[1];

/**
 * Few files for each screen, since each costs a round trip where the network is slow: `first` is what the page asks for;
 * `vendor` and `app` are for all screens, `common` is what many share, each screen has one of its own, and so has what just
 * two of them share, such as the editors. What is loaded later is split by itself.
 */
export const chunkGroups: Rolldown.CodeSplittingGroup[] = [
  group("first", 5),
  group("vendor", 4),
  group("app", 3),
  group("common", 2),
  { priority: 1, name: (id, context) => (screensOf(id, context).length === 2 ? chunkOf(id, context) : null) },
  { name: chunkOf },
];

/** A chunk takes what its modules import along, unless one of higher priority has it. */
function group(name: string, priority: number): Rolldown.CodeSplittingGroup {
  return { priority, name: (id, context) => (chunkOf(id, context) === name ? name : null) };
}

/** The file that a module belongs to; null for one that no screen needs before it is shown. */
export function chunkOf(id: string, context: Context): string | null {
  const roots = [...rootsOf(id, context)];
  if (roots.some((root) => context.getModuleInfo(root)?.isEntry)) return "first";
  if (roots.some((root) => root.endsWith("/src/main.tsx"))) return id.includes("/node_modules/") ? "vendor" : "app";
  // Names and numbers of all of Larder: parts loaded later would else load a screen for them.
  if (id.endsWith("/shared/presets.ts")) return "common";
  const screens = screensOf(id, context);
  return screens.length > 2 ? "common" : screens.join("-") || null;
}

/** The screens that cannot be shown without a module. */
const screensOf = (id: string, context: Context): string[] =>
  [...rootsOf(id, context)].flatMap((root) => /\/src\/routes\/([^/]+)\.tsx$/.exec(root)?.[1] ?? []).sort();

/** The modules that are loaded by an `import()`, or by the page, and lead to this one by imports alone. */
function rootsOf(id: string, context: Context, roots = new Set<string>(), seen = new Set<string>()): Set<string> {
  const module = context.getModuleInfo(id);
  if (!module || seen.has(id)) return roots;
  seen.add(id);
  if (module.isEntry || module.dynamicImporters.length > 0) roots.add(id);
  for (const importer of module.importers) rootsOf(importer, context, roots, seen);
  return roots;
}
