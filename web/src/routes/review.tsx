import { shellStrings } from "../strings/shell.ts";
import { Page } from "../ui/page.tsx";

export default function Review() {
  return <Page title={shellStrings.review}>…</Page>;
}
