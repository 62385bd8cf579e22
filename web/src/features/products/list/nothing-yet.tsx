import { Package } from "lucide-react";
import { productPath } from "../../../lib/paths.ts";
import { productsStrings as strings } from "../../../strings/products.ts";
import { LinkButton } from "../../../ui/link-button.tsx";
import { StateMessage } from "../../../ui/state-message.tsx";

/** What stands in the place of products before there are any: what they are, by an example. */
export const NothingYet = () => (
  <StateMessage
    icon={<Package aria-hidden />}
    title={strings.emptyTitle}
    help={
      <>
        <p>{strings.emptyHelp}</p>
        <ol className="mt-4 grid gap-2 text-left text-sm">
          {strings.emptySteps.map((step, at) => (
            <li key={step} className="flex gap-3 rounded-control bg-inset p-3">
              <span aria-hidden className="font-semibold text-accent tabular-nums">
                {at + 1}
              </span>
              {step}
            </li>
          ))}
        </ol>
      </>
    }
    action={
      <LinkButton look="primary" to={productPath("new")}>
        {strings.createFirst}
      </LinkButton>
    }
  />
);
