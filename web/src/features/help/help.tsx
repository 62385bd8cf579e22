import { paths } from "../../lib/paths.ts";
import { helpStrings } from "../../strings/help.ts";
import { SupportLine } from "../../ui/support-line.tsx";
import { TextLink } from "../../ui/text-link.tsx";
import { useSession } from "../session/session.ts";
import { HelpSection } from "./help-section.tsx";
import { KeyTable } from "./key-table.tsx";
import { screenKeys } from "./screen-keys.ts";

/** Where to get help, and what explains itself least. */
export function Help() {
  const { state } = useSession();
  const isIn = state === "signed_in" || state === "ended";
  return (
    <div className="mx-auto max-w-4xl px-4 pt-4 pb-16 md:px-8">
      <h1 className="mb-8 text-3xl font-semibold tracking-tight">{helpStrings.title}</h1>
      <HelpSection title={helpStrings.supportTitle}>
        <p className="text-lg">
          <SupportLine />
        </p>
        <p className="mt-2 text-ink-soft">{helpStrings.reportHint}</p>
      </HelpSection>
      <HelpSection title={helpStrings.sitesTitle}>
        <p className="text-ink-soft">{helpStrings.sitesHelp}</p>
        <p className="mt-2">
          {isIn ? (
            <TextLink to={paths.search}>{helpStrings.toSearch}</TextLink>
          ) : (
            <TextLink to={paths.dashboard}>{helpStrings.toFirstPage}</TextLink>
          )}
        </p>
        <p className="mt-2">
          <TextLink to={paths.api}>{helpStrings.toApi}</TextLink>
        </p>
      </HelpSection>
      <HelpSection title={helpStrings.picturesTitle}>
        <p className="text-ink-soft">{helpStrings.picturesHelp}</p>
        <ol className="my-5 grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
          {helpStrings.steps.map(([name, text], place) => (
            <li key={name} className="rounded-card border border-line bg-raised p-4">
              <h3 className="font-semibold">
                {place + 1}. {name}
              </h3>
              <p className="mt-1 text-sm text-ink-soft">{text}</p>
            </li>
          ))}
        </ol>
        <p className="text-ink-soft">{helpStrings.withdrawn}</p>
      </HelpSection>
      <HelpSection title={helpStrings.keysTitle}>
        <p className="mb-5 text-ink-soft">{helpStrings.keysHelp}</p>
        <div className="gap-4 md:columns-2">
          {screenKeys.map((table) => (
            <KeyTable key={table.title} {...table} />
          ))}
        </div>
      </HelpSection>
      <HelpSection title={helpStrings.readmeTitle}>
        <p className="text-ink-soft">{helpStrings.readmeHelp}</p>
        <dl className="mt-3 grid gap-1.5">
          {helpStrings.readme.map(([chapter, about]) => (
            <div key={chapter} className="flex gap-2">
              <dt className="font-medium">{chapter}:</dt>
              <dd className="text-ink-soft">{about}</dd>
            </div>
          ))}
        </dl>
      </HelpSection>
    </div>
  );
}
