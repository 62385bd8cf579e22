import { classes } from "../lib/classes.ts";

export interface CodeBlockProps {
  readonly children: string;
  readonly className?: string;
}

/** A program or data, as it is: what is too wide scrolls, also by key. */
export const CodeBlock = ({ children, className }: CodeBlockProps) => (
  <pre
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by key
    tabIndex={0}
    className={classes("overflow-auto bg-inset p-4 font-mono text-[0.8125rem] leading-relaxed", className)}
  >
    <code>{children}</code>
  </pre>
);
