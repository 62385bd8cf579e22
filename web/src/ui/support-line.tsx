import { project } from "../lib/supabase.ts";
import { supportStrings } from "../strings/support.ts";

/** Where to get help: what `/config.json` names, or whoever runs this Larder. */
export function SupportLine() {
  const { support } = project;
  if (!support) return supportStrings.ask;
  return (
    <>
      {supportStrings.askThere}{" "}
      <a href={support} className="break-words text-accent underline underline-offset-2 hover:text-accent-strong">
        {support.replace(/^(mailto:|https?:\/\/)/, "")}
      </a>
      .
    </>
  );
}
