import {
  BookOpenText,
  Columns2,
  GalleryVerticalEnd,
  Images,
  KeyRound,
  LayoutDashboard,
  Lightbulb,
  ListChecks,
  type LucideIcon,
  Package,
  ScanText,
  Search,
  Settings,
  Shirt,
  Table2,
  WandSparkles,
  Webhook,
} from "lucide-react";
import { batchPath, paths, patternPath, productPath, recipePath, webhookPath } from "../../lib/paths.ts";
import { shellStrings } from "../../strings/shell.ts";
import type { Person } from "../session/session.ts";

export interface NavItem {
  readonly path: string;
  readonly label: string;
  readonly icon: LucideIcon;
  readonly isForAdmins?: boolean;
  /** On a phone its bar has no room for it. */
  readonly isBehindMore?: boolean;
}

/** To fill and review the library: on a phone, most of it is the bar at the bottom. */
const daily: readonly NavItem[] = [
  { path: paths.dashboard, label: shellStrings.dashboard, icon: LayoutDashboard },
  { path: paths.generate, label: shellStrings.generate, icon: WandSparkles },
  { path: recipePath(), label: shellStrings.recipes, icon: BookOpenText, isBehindMore: true },
  { path: batchPath(), label: shellStrings.batches, icon: Table2, isBehindMore: true },
  { path: paths.compare, label: shellStrings.compare, icon: Columns2, isBehindMore: true },
  { path: productPath(), label: shellStrings.products, icon: Package, isBehindMore: true },
  { path: paths.mockups, label: shellStrings.mockups, icon: Shirt, isBehindMore: true },
  { path: paths.review, label: shellStrings.review, icon: GalleryVerticalEnd, isForAdmins: true },
  { path: paths.library, label: shellStrings.library, icon: Images },
  { path: paths.wishes, label: shellStrings.wishes, icon: Lightbulb, isForAdmins: true, isBehindMore: true },
];

/** To run it and to hand it to developers: on a phone, behind "More". */
const running: readonly NavItem[] = [
  { path: patternPath(), label: shellStrings.patterns, icon: ScanText },
  { path: paths.search, label: shellStrings.search, icon: Search },
  { path: paths.jobs, label: shellStrings.jobs, icon: ListChecks, isForAdmins: true },
  { path: paths.keys, label: shellStrings.keys, icon: KeyRound },
  { path: webhookPath(), label: shellStrings.webhooks, icon: Webhook },
  { path: "/settings", label: shellStrings.settings, icon: Settings, isForAdmins: true },
];

const shownTo = (role: Person["role"], items: readonly NavItem[]) =>
  items.filter((item) => !item.isForAdmins || role === "admin");

/** Where a person can go. */
export const navItemsFor = (role: Person["role"]) => ({
  daily: shownTo(role, daily),
  running: shownTo(role, running),
});
