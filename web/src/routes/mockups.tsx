import { MockupsScreen } from "../features/mockups/mockups-screen.tsx";

export default function MockupsRoute() {
  return <MockupsScreen />;
}
