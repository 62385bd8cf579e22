import { useModelNames } from "../../../lib/use-model-names.ts";
import { productsStrings } from "../../../strings/products.ts";
import { productStrings as strings } from "../../../strings/products-one.ts";
import type { Photo } from "../product.ts";
import { EarlierScenes } from "./earlier-scenes.tsx";
import { ProductSummary } from "./product-summary.tsx";
import type { OneProduct } from "./read-one.ts";
import { SceneTile } from "./scene-tile.tsx";
import { SourcePart } from "./source-part.tsx";

/** Where a product comes from, and what it became. */
export function ProductParts({ one: { product, pictures } }: { readonly one: OneProduct }) {
  const { photo, cut_out, scenes, earlier_scenes, title } = product;
  const nameOf = useModelNames();
  const isPhotoLost = photo.status === "failed";
  const isCutOutLost = cut_out.status === "failed";
  const sizeOf = ({ width, height }: Pick<Photo, "width" | "height">) =>
    width !== null && height !== null && strings.pixels(width, height);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
      <ProductSummary product={product} />
      <section aria-label={strings.scenes}>
        <ul aria-label={strings.scenes} className="grid grid-cols-2 gap-3 sm:gap-4 lg:grid-cols-4 3xl:grid-cols-6">
          {scenes.map((scene) => (
            <SceneTile
              key={scene.image_id}
              scene={scene}
              picture={pictures.get(scene.image_id)}
              title={title}
              modelName={scene.model_id && nameOf(scene.model_id)}
              isFollower={isPhotoLost || isCutOutLost}
            />
          ))}
        </ul>
      </section>
      <section aria-labelledby="product-source">
        <h2 id="product-source" className="mb-3 text-lg font-semibold">
          {strings.source}
        </h2>
        <ul className="grid max-w-3xl grid-cols-2 gap-3 sm:gap-4">
          <SourcePart
            name={productsStrings.photo}
            part={photo}
            picture={pictures.get(photo.image_id)}
            words={strings.photoStages}
            notes={[sizeOf(photo)]}
          />
          <SourcePart
            name={productsStrings.cutOut}
            part={cut_out}
            picture={pictures.get(cut_out.image_id)}
            words={strings.cutOutStages}
            isCutOut
            isFollower={isPhotoLost}
            notes={[cut_out.model_id && nameOf(cut_out.model_id), sizeOf(cut_out), cut_out.reused && strings.reused]}
          />
        </ul>
      </section>
      {earlier_scenes.length > 0 && <EarlierScenes scenes={earlier_scenes} pictures={pictures} title={title} />}
    </div>
  );
}
