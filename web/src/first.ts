import "./styles.css";
import { applyTheme } from "./lib/stored-theme.ts";
import { wasSignedIn } from "./lib/was-signed-in.ts";
import { preloadScreen } from "./screens.ts";

// What the page asks for, and all that need not wait for the app: the page asks for that too, but it is a hundred times
// as large.
applyTheme();
preloadScreen(window.location.pathname, wasSignedIn());
void import("./main.tsx");
