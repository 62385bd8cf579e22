import { TriangleAlert } from "lucide-react";
import { failureSentence } from "../../../strings/failures.ts";
import { formatAgo } from "../../../strings/format.ts";
import { productsStrings } from "../../../strings/products.ts";
import { productStrings as strings } from "../../../strings/products-one.ts";
import { formatUsd } from "../../../strings/usd.ts";
import { Badge } from "../../../ui/badge.tsx";
import { ProgressBar } from "../../../ui/progress-bar.tsx";
import type { Product } from "../product.ts";
import { ProductBadge } from "../status-badge.tsx";
import { tallyOf } from "./tally.ts";

/** How far it is, what it is, and what it has cost. */
export function ProductSummary({ product }: { readonly product: Product }) {
  const { status, error, kind, run, created_at, cost_usd, is_test, scenes } = product;
  const tally = tallyOf(scenes);
  const told = strings.tally(tally);
  const facts = [
    productsStrings.kinds[kind],
    run > 1 && strings.run(run),
    strings.since(formatAgo(created_at)),
    strings.cost(formatUsd(cost_usd)),
  ];
  return (
    <div className="-mt-3 grid gap-3">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <ProductBadge status={status} />
        {is_test && <Badge>{productsStrings.test}</Badge>}
        <span role="status" aria-live="polite" className="font-medium">
          {told}
        </span>
        <span className="text-sm text-ink-soft">{facts.filter(Boolean).join(" · ")}</span>
      </p>
      {status === "processing" && (
        <div className="max-w-xl">
          <ProgressBar label={strings.progress} value={(tally.made + tally.failed) / Math.max(1, tally.all)} />
        </div>
      )}
      {status === "failed" && (
        <p className="flex max-w-prose gap-2 rounded-control bg-bad-soft px-3 py-2 text-sm text-bad">
          <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
          <span className="wrap-anywhere">
            {failureSentence(error?.code)}
            {error?.detail && <span className="block">{error.detail}</span>}
          </span>
        </p>
      )}
    </div>
  );
}
