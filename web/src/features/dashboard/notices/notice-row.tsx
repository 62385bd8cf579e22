import { CircleAlert, Info } from "lucide-react";
import { TextLink } from "../../../ui/text-link.tsx";

export interface NoticeRowProps {
  readonly title: string;
  readonly help?: string | undefined;
  /** Nothing is wrong: it is only told. */
  readonly isQuiet?: boolean;
  /** Where it is looked after, for whoever may. */
  readonly link?: { readonly to: string; readonly label: string } | undefined;
}

/** One thing to look after, and where. */
export function NoticeRow({ title, help, isQuiet = false, link }: NoticeRowProps) {
  const Icon = isQuiet ? Info : CircleAlert;
  return (
    <li className="flex flex-wrap items-baseline gap-x-3 gap-y-1 border-t border-line px-4 py-2.5 text-sm first:border-t-0">
      <Icon aria-hidden className={`size-4 shrink-0 self-center ${isQuiet ? "text-ink-soft" : "text-warn"}`} />
      <p className="min-w-0 flex-1 basis-64">
        <span className="font-medium">{title}.</span> {help && <bdi className="break-words text-ink-soft">{help}</bdi>}
      </p>
      {link && <TextLink to={link.to}>{link.label}</TextLink>}
    </li>
  );
}
