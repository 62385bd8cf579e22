import { GalleryVerticalEnd, Images, LayoutDashboard, type LucideIcon, WandSparkles } from "lucide-react";
import { paths } from "../../lib/paths.ts";
import { shellStrings } from "../../strings/shell.ts";

export interface NavItem {
  readonly path: string;
  readonly label: string;
  readonly icon: LucideIcon;
  /** Only admins decide about pictures. */
  readonly isForAdmins?: boolean;
}

export const navItems: readonly NavItem[] = [
  { path: paths.dashboard, label: shellStrings.dashboard, icon: LayoutDashboard },
  { path: paths.generate, label: shellStrings.generate, icon: WandSparkles },
  { path: paths.review, label: shellStrings.review, icon: GalleryVerticalEnd, isForAdmins: true },
  { path: paths.library, label: shellStrings.library, icon: Images },
];
