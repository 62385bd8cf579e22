import { Settings } from "../features/settings/settings.tsx";

/** Settings: the sections at their own addresses below `/settings`. */
export default function SettingsScreen() {
  return <Settings />;
}
