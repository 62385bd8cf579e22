/** A key of the keyboard. */
export const Keycap = ({ children }: { readonly children: string }) => (
  <kbd className="inline-grid min-w-6 place-items-center rounded border border-line bg-inset px-1.5 py-0.5 font-mono text-xs text-ink">
    {children}
  </kbd>
);
