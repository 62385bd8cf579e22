import type { Budget } from "../../../../../shared/money.ts";
import { settingTexts } from "../../../strings/settings-general.ts";
import { moneyStrings as strings } from "../../../strings/settings-money.ts";
import { Card } from "../card.tsx";
import { SettingControl } from "../control/setting-control.tsx";
import { SettingsForm } from "../draft/settings-form.tsx";
import { budgetsByMember } from "./budgets-by-member.ts";
import { MemberCapsRow } from "./member-caps-row.tsx";

export interface MemberCapsProps {
  readonly budgets: readonly Budget[];
  readonly onChange: (owner: string) => void;
}

/** What each member's work may cost: by the settings, or by a cap of their own. */
export function MemberCaps({ budgets, onChange }: MemberCapsProps) {
  const members = budgetsByMember(budgets);
  return (
    <Card title={strings.members} help={strings.membersHelp}>
      <SettingsForm labelOf={(name) => settingTexts[name].label}>
        {(draft) => (
          <div className="grid grid-cols-[repeat(auto-fit,minmax(13rem,1fr))] gap-6">
            <SettingControl name="member_day_cap_usd" kind="dollars" draft={draft} />
            <SettingControl name="member_month_cap_usd" kind="dollars" draft={draft} />
          </div>
        )}
      </SettingsForm>
      {members.length === 0 ? (
        <p className="mt-6 text-sm text-ink-soft">{strings.noMembers}</p>
      ) : (
        <ul aria-label={strings.memberList} className="mt-6">
          {members.map((member) => (
            <MemberCapsRow key={member.owner} member={member} onChange={() => onChange(member.owner)} />
          ))}
        </ul>
      )}
    </Card>
  );
}
