import { Link } from "react-router-dom";
import { picturePath } from "../../../lib/paths.ts";
import { productStrings as strings } from "../../../strings/products-one.ts";
import { Picture } from "../../images/picture.tsx";
import { StatusBadge } from "../../images/status-badge.tsx";
import type { Scene } from "../product.ts";
import type { OneProduct } from "./read-one.ts";

interface EarlierScenesProps {
  readonly scenes: readonly Scene[];
  readonly pictures: OneProduct["pictures"];
  readonly title: string;
}

/** What earlier runs made: it stays, whatever is made again. */
export const EarlierScenes = ({ scenes, pictures, title }: EarlierScenesProps) => (
  <section aria-labelledby="earlier-scenes">
    <h2 id="earlier-scenes" className="mb-3 text-lg font-semibold">
      {strings.earlier}
    </h2>
    <ul className="grid grid-cols-3 gap-3 sm:grid-cols-4 lg:grid-cols-6 xl:grid-cols-8">
      {scenes.map(({ image_id, name, path }) => {
        const picture = pictures.get(image_id);
        const isDecided = picture?.status === "approved" || picture?.status === "rejected";
        return (
          <li key={image_id} className="min-w-0">
            <Link to={picturePath(image_id)} className="grid gap-1 text-xs hover:underline">
              <Picture
                path={picture?.small ?? path}
                alt={strings.inScene(title, name)}
                thumbhash={picture?.thumbhash}
                color={picture?.color}
                className="aspect-square rounded-control border border-line"
              />
              <span className="wrap-anywhere">{name}</span>
              {isDecided && (
                <span>
                  <StatusBadge status={picture.status} />
                </span>
              )}
            </Link>
          </li>
        );
      })}
    </ul>
  </section>
);
