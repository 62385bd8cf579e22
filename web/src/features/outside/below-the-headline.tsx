import { Answer } from "./answer.tsx";
import { Call } from "./call.tsx";
import { Errors } from "./errors.tsx";
import { Limits } from "./limits.tsx";
import { Sizes } from "./sizes.tsx";
import { Trial } from "./trial.tsx";

export default function BelowTheHeadline() {
  return (
    <>
      <Trial />
      <Call />
      <div className="border-y border-line bg-raised">
        <Answer />
      </div>
      <Sizes />
      <div className="border-t border-line bg-raised">
        <div className="mx-auto grid max-w-7xl md:grid-cols-2">
          <Limits />
          <Errors />
        </div>
      </div>
    </>
  );
}
