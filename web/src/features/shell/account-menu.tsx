import { CircleUserRound, Menu } from "lucide-react";
import { useEffect, useId, useRef } from "react";
import { useLocation } from "react-router-dom";
import { paths, settingsPath } from "../../lib/paths.ts";
import { type Theme, themes } from "../../lib/stored-theme.ts";
import { setTheme, useTheme } from "../../lib/theme.ts";
import { shellStrings } from "../../strings/shell.ts";
import { SelectField } from "../../ui/select-field.tsx";
import { TextLink } from "../../ui/text-link.tsx";
import { InboxHint } from "../session/inbox-hint.tsx";
import { usePerson } from "../session/session.ts";
import { SignOutButton } from "../session/sign-out-button.tsx";
import type { NavItem } from "./nav-items.ts";
import { AlertDot, NavigationLink, navigationLook } from "./navigation-link.tsx";

export interface AccountMenuProps {
  readonly more: readonly NavItem[];
  /** What went wrong on which of them, by its path. */
  readonly alerts: Readonly<Record<string, string | null>>;
}

/**
 * Who is signed in, the theme, and the way out; on a phone also `more`, the screens that its bar has no room for. The
 * browser's own popover: Escape and a click beside it close it, and so does going to a screen.
 */
export function AccountMenu({ more, alerts }: AccountMenuProps) {
  const { email, role } = usePerson();
  const theme = useTheme();
  const id = useId();
  const menu = useRef<HTMLElement>(null);
  const worst = more.map(({ path }) => alerts[path]).find(Boolean) ?? null;
  const { key } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key tells that the person went somewhere
  useEffect(() => menu.current?.hidePopover(), [key]);
  return (
    <>
      <button type="button" popoverTarget={id} className={navigationLook}>
        <CircleUserRound aria-hidden className="hidden size-5 shrink-0 md:block" />
        <Menu aria-hidden className="size-5 shrink-0 md:hidden" />
        <span className="hidden truncate md:inline">{shellStrings.account}</span>
        <span className="truncate md:hidden">{shellStrings.more}</span>
        {worst && <AlertDot alert={worst} className="md:hidden" />}
      </button>
      <section
        id={id}
        ref={menu}
        popover="auto"
        aria-label={shellStrings.account}
        className="fixed inset-auto right-3 bottom-20 w-64 rounded-card border border-line bg-raised p-4 text-ink shadow-raised md:right-auto md:bottom-4 md:left-3"
      >
        <ul className="mb-4 grid grid-cols-2 gap-1 border-b border-line pb-4 md:hidden">
          {more.map((item) => (
            <li key={item.path}>
              <NavigationLink item={item} alert={alerts[item.path] ?? null} />
            </li>
          ))}
        </ul>
        <p className="truncate font-medium" title={email}>
          {email}
        </p>
        <p className="mb-4 text-sm text-ink-soft">{shellStrings.role[role]}</p>
        <SelectField
          label={shellStrings.theme}
          value={theme}
          onChange={(event) => setTheme(event.target.value as Theme)}
          className="mb-4"
        >
          {themes.map((name) => (
            <option key={name} value={name}>
              {shellStrings.themes[name]}
            </option>
          ))}
        </SelectField>
        <div className="grid justify-items-start gap-3">
          <TextLink to={settingsPath("account")} className="text-sm">
            {shellStrings.myAccount}
          </TextLink>
          <TextLink to={paths.help} className="text-sm">
            {shellStrings.help}
          </TextLink>
          <InboxHint />
          <SignOutButton />
        </div>
      </section>
    </>
  );
}
