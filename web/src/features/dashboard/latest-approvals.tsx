import { Link } from "react-router-dom";
import type { Dashboard } from "../../../../shared/dashboard.ts";
import { paths, picturePath } from "../../lib/paths.ts";
import { dashboardStrings as strings } from "../../strings/dashboard.ts";
import { formatAgo } from "../../strings/format.ts";
import { imageStrings } from "../../strings/images.ts";
import { TextLink } from "../../ui/text-link.tsx";
import { Picture } from "../images/picture.tsx";

/** The pictures that sites have been able to find most recently. */
export const LatestApprovals = ({ images }: { readonly images: Dashboard["latest_approvals"] }) => (
  <section>
    <div className="mb-3 flex items-baseline justify-between gap-4">
      <h2 className="font-semibold">{strings.latest}</h2>
      <TextLink to={`${paths.library}?status=approved`} className="text-sm">
        {strings.allApproved}
      </TextLink>
    </div>
    {images.length === 0 ? (
      <p className="text-ink-soft">{strings.noApprovals}</p>
    ) : (
      <ul className="grid grid-cols-2 gap-3 sm:grid-cols-3 lg:grid-cols-4 xl:grid-cols-6">
        {images.map((image, place) => (
          <li key={image.id}>
            <Link to={picturePath(image.id)} className="group block">
              <Picture
                path={image.product_card?.path}
                alt={image.alt ?? image.prompt ?? imageStrings.untitled}
                thumbhash={image.thumbhash}
                isUrgent={place === 0}
                className="aspect-4/3 rounded-card"
              />
              <span className="mt-1 block text-xs text-ink-soft">{formatAgo(image.approved_at)}</span>
            </Link>
          </li>
        ))}
      </ul>
    )}
  </section>
);
