/** Brings people to the photo that is missing: the button that they pressed may be screens below it. */
export function showPhotoField(form: HTMLFormElement): void {
  const field = form.querySelector<HTMLInputElement>("input[type=file]");
  field?.closest("fieldset")?.scrollIntoView({ block: "nearest" });
  field?.focus({ preventScroll: true });
}
