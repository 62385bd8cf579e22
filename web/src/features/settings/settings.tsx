import { Suspense } from "react";
import { Navigate, useParams } from "react-router-dom";
import { classes } from "../../lib/classes.ts";
import { settingsPath } from "../../lib/paths.ts";
import { settingsStrings as strings } from "../../strings/settings.ts";
import { Page } from "../../ui/page.tsx";
import { StateMessage } from "../../ui/state-message.tsx";
import { AdminsOnly } from "../session/admins-only.tsx";
import { usePerson } from "../session/session.ts";
import { LeaveGuard } from "./leaving/leave-guard.tsx";
import { SectionNav } from "./section-nav.tsx";
import { SectionSkeleton } from "./section-skeleton.tsx";
import { sections, sectionsFor } from "./sections.ts";

/** One section of Settings, as the address says; without one, the first that the person may see. */
export function Settings() {
  const { "*": id = "" } = useParams();
  const { role } = usePerson();
  const shown = sectionsFor(role);
  if (id === "") return <Navigate replace to={settingsPath(shown[0]!.id)} />;
  const section = sections.find((one) => one.id === id);
  if (section && !shown.includes(section)) return <AdminsOnly />;
  return (
    <Page title={titleOf(section?.id)}>
      {/* Where there is one section, there is no list beside it. */}
      <div className={classes("grid gap-6 lg:gap-10", shown.length > 1 && "lg:grid-cols-[11rem_minmax(0,1fr)]")}>
        <SectionNav sections={shown} />
        {section ? (
          <Suspense key={id} fallback={<SectionSkeleton />}>
            <section.Section />
          </Suspense>
        ) : (
          <StateMessage title={strings.noSectionTitle} help={strings.noSectionHelp} />
        )}
      </div>
      <LeaveGuard />
    </Page>
  );
}

/** Of the page and of the browser's tab: no two screens have the same. */
function titleOf(id: keyof typeof strings.sections | undefined): string {
  if (id === undefined) return strings.title;
  return id === "general" ? strings.generalTitle : strings.sections[id];
}
