import type { Rolldown } from "vite";

type Context = Parameters<Rolldown.CodeSplittingNameFunction>[1];

/**
 * Few files for each screen, since each costs a round trip where the network is slow: `first` is what the page asks for;
 * `vendor` and `app` are for all screens, `common` is what several share, and each screen has one of its own. What is
 * loaded later is split by itself.
 */
export const chunkGroups: Rolldown.CodeSplittingGroup[] = [
  group("first", 4),
  group("vendor", 3),
  group("app", 2),
  group("common", 1),
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
  const screens = roots.flatMap((root) => /\/src\/routes\/([^/]+)\.tsx$/.exec(root)?.[1] ?? []);
  return screens.length > 1 ? "common" : (screens[0] ?? null);
}

/** The modules that are loaded by an `import()`, or by the page, and lead to this one by imports alone. */
function rootsOf(id: string, context: Context, roots = new Set<string>(), seen = new Set<string>()): Set<string> {
  const module = context.getModuleInfo(id);
  if (!module || seen.has(id)) return roots;
  seen.add(id);
  if (module.isEntry || module.dynamicImporters.length > 0) roots.add(id);
  for (const importer of module.importers) rootsOf(importer, context, roots, seen);
  return roots;
}
