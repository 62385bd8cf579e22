import { type CSSProperties, useEffect } from "react";
import { Toaster } from "sonner";
import { noticesCanBeShown } from "../lib/notify.ts";
import { useTheme } from "../lib/theme.ts";
import { shellStrings } from "../strings/shell.ts";

/** The notices' own colours are too pale to read in places: they wear those of the app. */
const colors = {
  "--normal-bg": "var(--color-raised)",
  "--normal-border": "var(--color-line)",
  "--normal-text": "var(--color-ink)",
  "--success-bg": "var(--color-good-soft)",
  "--success-border": "var(--color-good-soft)",
  "--success-text": "var(--color-good)",
  "--error-bg": "var(--color-bad-soft)",
  "--error-border": "var(--color-bad-soft)",
  "--error-text": "var(--color-bad)",
} as CSSProperties;

/** Where notices appear: above the bar of a phone, else at the bottom right. Loaded with the first notice. */
export default function Toasts() {
  useEffect(noticesCanBeShown, []);
  return (
    <Toaster
      theme={useTheme()}
      richColors
      style={colors}
      closeButton
      position="bottom-right"
      mobileOffset={{ bottom: 80 }}
      containerAriaLabel={shellStrings.notices}
    />
  );
}
