import { useEffect } from "react";
import { Toaster } from "sonner";
import { noticesCanBeShown } from "../lib/notify.ts";
import { useTheme } from "../lib/theme.ts";
import { shellStrings } from "../strings/shell.ts";

/** Where notices appear: above the bar of a phone, else at the bottom right. Loaded with the first notice. */
export default function Toasts() {
  useEffect(noticesCanBeShown, []);
  return (
    <Toaster
      theme={useTheme()}
      richColors
      closeButton
      position="bottom-right"
      mobileOffset={{ bottom: 80 }}
      containerAriaLabel={shellStrings.notices}
    />
  );
}
