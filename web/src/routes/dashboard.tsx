import { Dashboard } from "../features/dashboard/dashboard.tsx";
import { dashboardStrings } from "../strings/dashboard.ts";
import { Page } from "../ui/page.tsx";

export default function DashboardRoute() {
  return (
    <Page title={dashboardStrings.title}>
      <Dashboard />
    </Page>
  );
}
