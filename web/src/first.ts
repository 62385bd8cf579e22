import "./styles.css";
import { preconnect } from "./lib/preconnect.ts";
import { loadProject } from "./lib/project.ts";
import { applyTheme } from "./lib/stored-theme.ts";
import { wasSignedIn } from "./lib/was-signed-in.ts";
import { preloadScreen } from "./screens.ts";

// What the page asks for, and all that need not wait for the app: the page asks for that too, but it is a hundred times
// as large.
applyTheme();
preloadScreen(window.location.pathname, wasSignedIn());
loadProject().then(
  ({ url }) => preconnect(url),
  () => {}, // the app says so
);
void import("./main.tsx");
