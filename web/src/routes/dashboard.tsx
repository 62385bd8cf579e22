import { shellStrings } from "../strings/shell.ts";
import { Page } from "../ui/page.tsx";

export default function Dashboard() {
  return <Page title={shellStrings.dashboard}>…</Page>;
}
