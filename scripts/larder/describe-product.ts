import type { Product } from "../../shared/products.ts";
import { exactUsd } from "../../shared/usd.ts";
import { cut, table } from "./output.ts";
import { larder } from "./usage.ts";

/** A product with its scenes, why some of them failed or differ, and what to do about it. */
export function describeProduct(product: Product): string {
  const { id, title, kind, status, run, error, cut_out, scenes, earlier_scenes, cost_usd } = product;
  const failed = scenes.filter((scene) => scene.status === "failed");
  const [first] = failed;
  return [
    `${cut(title, 60)} (${id}): ${status}, ${kind}, run ${run}`,
    ...(error ? [`Why: ${cut(error.detail ?? error.code, 120)}`] : []),
    `Cut-out: ${cut_out.status}${cut_out.reused ? ", of an earlier run" : ""}${cut_out.model_id ? `, by ${cut_out.model_id}` : ""}`,
    table(
      scenes.map(({ recipe, status, image_id, model_id }) => ({
        scene: recipe,
        state: status,
        picture: image_id,
        by: model_id ?? "",
      })),
      "There are no scenes.",
      (index) => whyOf(scenes[index]),
    ),
    ...(earlier_scenes.length > 0 ? [`Of earlier runs: ${earlier_scenes.length}`] : []),
    `Spent ${exactUsd(cost_usd)}`,
    ...(first && status !== "processing" ? [`Try one again: ${larder} product retry ${id} ${first.image_id}`] : []),
    ...(status === "processing" ? [`How it does: ${larder} product show ${id}`] : []),
  ].join("\n");
}

/** Why a scene is not as it should be; nothing where it is. */
function whyOf(scene: Product["scenes"][number] | undefined): string {
  if (scene?.error) return `    ${cut(scene.error.detail ?? scene.error.code, 96)}`;
  if (scene?.status !== "flagged" || !scene.fidelity) return "";
  const { difference, overlap } = scene.fidelity;
  return `    the product differs from its photo: ${difference} in color, ${overlap} of its outline; review it before it is used`;
}

/** How many parts of a run are over, for whoever waits. */
export function progressOf({ cut_out, scenes }: Pick<Product, "cut_out" | "scenes">): string {
  const over = scenes.filter(({ status }) => !["waiting", "working"].includes(status)).length;
  return cut_out.status === "ready" || cut_out.status === "failed"
    ? `${over} of ${scenes.length} finished ...`
    : "The background is being removed ...";
}
