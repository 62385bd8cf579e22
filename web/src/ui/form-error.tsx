/** Why a form could not be sent, above its button. Nothing if there is nothing to tell. */
export const FormError = ({ children }: { readonly children: string | undefined }) =>
  children === undefined ? null : (
    <p role="alert" className="rounded-control bg-bad-soft px-3 py-2 text-sm text-bad">
      {children}
    </p>
  );
