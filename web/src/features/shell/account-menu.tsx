import { CircleUserRound } from "lucide-react";
import { useId } from "react";
import { paths } from "../../lib/paths.ts";
import { type Theme, themes } from "../../lib/stored-theme.ts";
import { setTheme, useTheme } from "../../lib/theme.ts";
import { shellStrings } from "../../strings/shell.ts";
import { SelectField } from "../../ui/select-field.tsx";
import { TextLink } from "../../ui/text-link.tsx";
import { InboxHint } from "../session/inbox-hint.tsx";
import { usePerson } from "../session/session.ts";
import { SignOutButton } from "../session/sign-out-button.tsx";

/** Who is signed in, the theme, and the way out. The browser's own popover: Escape and a click beside it close it. */
export function AccountMenu() {
  const { email, role } = usePerson();
  const theme = useTheme();
  const id = useId();
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        className="flex min-h-14 flex-col items-center justify-center gap-0.5 rounded-control px-1 text-xs font-medium text-ink-soft hover:bg-inset hover:text-ink md:min-h-10 md:flex-row md:justify-start md:gap-3 md:px-3 md:text-sm"
      >
        <CircleUserRound aria-hidden className="size-5 shrink-0" />
        <span className="truncate">{shellStrings.account}</span>
      </button>
      <section
        id={id}
        popover="auto"
        aria-label={shellStrings.account}
        className="fixed inset-auto right-3 bottom-20 w-64 rounded-card border border-line bg-raised p-4 text-ink shadow-raised md:right-auto md:bottom-4 md:left-3"
      >
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
          <TextLink to={paths.setPassword} className="text-sm">
            {shellStrings.changePassword}
          </TextLink>
          <InboxHint />
          <SignOutButton />
        </div>
      </section>
    </>
  );
}
