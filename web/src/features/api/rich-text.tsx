/** A description of the document, in which what stands between backticks is code. */
export const RichText = ({ children }: { readonly children: string }) =>
  children.split("`").map((part, place) =>
    place % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text are told apart by their place
      <code key={place} className="font-mono text-[0.9em] text-ink wrap-anywhere">
        {part}
      </code>
    ) : (
      part
    ),
  );
