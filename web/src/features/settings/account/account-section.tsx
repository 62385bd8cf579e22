import { Suspense } from "react";
import { lazyPart } from "../../../lib/lazy-part.ts";
import { type Theme, themes } from "../../../lib/stored-theme.ts";
import { setTheme, useTheme } from "../../../lib/theme.ts";
import { scenePromptStrings } from "../../../strings/scene-prompts.ts";
import { accountStrings as strings } from "../../../strings/settings-account.ts";
import { shellStrings } from "../../../strings/shell.ts";
import { ChoiceGroup } from "../../../ui/choice-group.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { usePerson } from "../../session/session.ts";
import { Card } from "../card.tsx";
import { PasswordForm } from "./password-form.tsx";
import { Sessions } from "./sessions.tsx";

const ScenePrompts = lazyPart(() => import("./scenes/scene-prompts.tsx"));

/** What belongs to the signed-in person: their password, their sessions, their words for scenes, and how the app looks to them. */
export default function AccountSection() {
  const { email, role } = usePerson();
  const theme = useTheme();
  return (
    <div className="grid gap-6">
      <Card title={strings.me}>
        <dl className="grid gap-4 text-sm sm:grid-cols-2">
          <div>
            <dt className="text-ink-soft">{strings.email}</dt>
            <dd className="font-medium break-all">{email}</dd>
          </div>
          <div>
            <dt className="text-ink-soft">{strings.role}</dt>
            <dd>
              <span className="font-medium">{shellStrings.role[role]}</span>
              <span className="block text-ink-soft">{strings.roleHelp[role]}</span>
            </dd>
          </div>
        </dl>
      </Card>
      <Card title={strings.password} help={strings.passwordHelp}>
        <PasswordForm email={email} />
      </Card>
      <Card title={scenePromptStrings.title} help={scenePromptStrings.help}>
        <Suspense fallback={<Skeleton className="h-64" />}>
          <ScenePrompts />
        </Suspense>
      </Card>
      <Card title={strings.looks} help={strings.looksHelp}>
        <div className="grid gap-4">
          <div>
            <ChoiceGroup<Theme>
              label={shellStrings.theme}
              name="theme"
              value={theme}
              choices={themes.map((value) => ({ value, label: shellStrings.themes[value] }))}
              onChange={setTheme}
            />
          </div>
          <p className="max-w-prose text-sm text-ink-soft">
            <span className="font-medium text-ink">{strings.motion}.</span> {strings.motionHelp}
          </p>
        </div>
      </Card>
      <Card title={strings.sessions} help={strings.sessionsHelp}>
        <Sessions />
      </Card>
    </div>
  );
}
