import { shellStrings } from "../strings/shell.ts";
import { Button } from "../ui/button.tsx";
import { StateMessage } from "../ui/state-message.tsx";

/** What stands in the place of a screen that threw: also when a new version took away the code of the old one. */
export const RouteFailure = () => (
  <div role="alert">
    <StateMessage
      title={shellStrings.brokenTitle}
      help={shellStrings.brokenHelp}
      action={<Button onClick={() => window.location.reload()}>{shellStrings.reload}</Button>}
    />
  </div>
);
