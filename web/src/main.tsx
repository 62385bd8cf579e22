import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import { loadProject } from "./lib/project.ts";
import { connect } from "./lib/supabase.ts";
import { shellStrings } from "./strings/shell.ts";
import { StateMessage } from "./ui/state-message.tsx";

const root = createRoot(document.getElementById("root")!);
loadProject().then(
  (project) => {
    connect(project);
    root.render(<App />);
  },
  (error: Error) => root.render(<StateMessage title={shellStrings.unreachableTitle} help={error.message} />),
);
