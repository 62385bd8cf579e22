import type { Command } from "commander";
import { z } from "zod";
import { PartStatus, Product, ProductStatus } from "../../shared/products.ts";
import { exactUsd } from "../../shared/usd.ts";
import { readProduct, retryProductPart } from "../../supabase/functions/_core/products/read-products.ts";
import { ask } from "./ask.ts";
import { describeProduct } from "./describe-product.ts";
import { cut, show, table } from "./output.ts";
import { callerOf, productPorts } from "./product-ports.ts";
import { addProductAgain, addProductMake } from "./product-run.ts";
import { openProject } from "./project.ts";
import { larder } from "./usage.ts";
import { id, integer, oneOf } from "./values.ts";

/** What is listed of a product: without addresses, which nobody asked for. */
const Listed = Product.pick({
  id: true,
  title: true,
  kind: true,
  status: true,
  run: true,
  created_at: true,
  cost_usd: true,
}).extend({
  scenes: z.array(z.object({ recipe: z.string(), status: PartStatus })),
});
const Page = z.object({ products: z.array(Listed), next_cursor: z.string().nullable() });

export function addProductCommands(program: Command): void {
  const product = program
    .command("product")
    .description("Set a product into scenes: its photo is cut out once, and nothing of it is drawn anew.")
    .addHelpText(
      "after",
      `
Examples:
  ${larder} product ring.jpg --kind jewelry --wait
  ${larder} product loaf.webp --title "Rye loaf" --scenes scene-slate,scene-market --prompt "scene-slate=an empty dark slate board, nothing on it"
  ${larder} product again 3fa85f64-5717-4562-b3fc-2c963f66afa6 --scenes scene-farmhouse`,
    );
  addProductMake(product);
  addProductAgain(product);

  product
    .command("list")
    .description("List the newest products.")
    .option(
      "--status <status>",
      `only those that are ${ProductStatus.options.join(", ")}`,
      oneOf(...ProductStatus.options),
    )
    .option("--limit <n>", "products at most", integer(1, 100), 20)
    .action(async ({ status, limit }: { status?: string; limit: number }, command: Command) => {
      const { supabase } = await openProject(command);
      const asked = { status: status ?? null, max_count: limit };
      const { products } = Page.parse(await ask(supabase.rpc("list_products", asked)));
      show(command, products, () => describeList(products));
    });

  product
    .command("show")
    .argument("<product>", "its id", id)
    .description("Tell how far a product is, scene by scene, and what it has cost.")
    .action(async (productId: string, _options, command: Command) => {
      const project = await openProject(command);
      const caller = await callerOf(project, productId);
      const found = await readProduct(productPorts(project), caller, { id: productId });
      show(command, found, () => describeProduct(found));
    });

  product
    .command("retry")
    .argument("<product>", "its id", id)
    .argument("<picture>", "the scene that failed, or the cut-out", id)
    .description("Make one scene again that failed, or the cut-out with all that waits for it.")
    .action(async (productId: string, image_id: string, _options, command: Command) => {
      const project = await openProject(command);
      const caller = await callerOf(project, productId);
      const found = await retryProductPart(productPorts(project), caller, { id: productId, image_id });
      show(command, found, () => describeProduct(found));
    });
}

export function describeList(products: readonly z.infer<typeof Listed>[]): string {
  return table(
    products.map(({ id, title, kind, status, run, created_at, scenes, cost_usd }) => ({
      product: id,
      begun: created_at.slice(0, 16).replace("T", " "),
      title: cut(title, 30),
      kind,
      state: status,
      run,
      scenes: `${scenes.filter(({ status }) => status === "ready" || status === "flagged").length}/${scenes.length}`,
      spent: exactUsd(cost_usd),
    })),
    "There are no products yet.",
  );
}
