import { basename, extname } from "node:path";
import type { Command } from "commander";
import type { OutputOf } from "../../shared/contract.ts";
import {
  reprocessProduct as againContract,
  createProduct as createContract,
  productKinds,
} from "../../shared/products.ts";
import { exactUsd } from "../../shared/usd.ts";
import type { ProductPorts } from "../../supabase/functions/_core/products/begin-product.ts";
import { createProduct } from "../../supabase/functions/_core/products/create-product.ts";
import { reprocessProduct } from "../../supabase/functions/_core/products/reprocess-product.ts";
import { describeProduct } from "./describe-product.ts";
import { firstAdmin } from "./first-admin.ts";
import { show } from "./output.ts";
import { callerOf, operatorCall, productPorts } from "./product-ports.ts";
import { checked, type ProductOptions, placeOf, requestAgain, requestOf } from "./product-request.ts";
import { openProject } from "./project.ts";
import { settledProduct } from "./settled-product.ts";
import { larder } from "./usage.ts";
import { entry, id, integer, list, oneOf, usd } from "./values.ts";

type Options = ProductOptions & { readonly requestId?: string; readonly wait?: true };
type Begun = OutputOf<typeof createContract>;

/** `product make <photo>`, or `product <photo>`. */
export function addProductMake(product: Command): void {
  const make = product
    .command("make", { isDefault: true })
    .argument("<photo>", "a JPEG, PNG or WebP of at most 10 MB, or the id of a picture of the library")
    .description("Make a product of a photo, and its scenes. The word itself may be left out.");
  withChoices(make).action(async (photo: string, options: Options, command: Command) => {
    const project = await openProject(command);
    const place = await placeOf(photo);
    const title = "image" in place ? basename(photo, extname(photo)).slice(0, 200) : undefined;
    const input = checked(createContract.input, { ...(title && { title }), ...requestOf(options), ...place });
    const caller = { ownerId: await firstAdmin(project), keyId: null, isTest: false };
    const ports = productPorts(project);
    const begun = await createProduct(ports, operatorCall, caller, input, options.requestId ?? null);
    await tell(command, ports, caller.ownerId, begun, options);
  });
}

/** `product again <id> [photo]`. */
export function addProductAgain(product: Command): void {
  const again = product
    .command("again")
    .argument("<product>", "its id", id)
    .argument("[photo]", "another photo; the one it has unless given")
    .description(
      "Make all scenes of a product anew. The cut-out is used again where the photo stays; what is left out is as it was, and so are the words of each scene: --prompt scene-slate= takes them back.",
    );
  withChoices(again).action(
    async (productId: string, photo: string | undefined, options: Options, command: Command) => {
      const project = await openProject(command);
      const caller = await callerOf(project, productId);
      const place = photo === undefined ? {} : await placeOf(photo);
      const input = checked(againContract.input, { id: productId, ...requestAgain(options), ...place });
      const ports = productPorts(project);
      const begun = await reprocessProduct(ports, operatorCall, caller, input, options.requestId ?? null);
      await tell(command, ports, caller.ownerId, begun, options);
    },
  );
}

function withChoices(command: Command): Command {
  return command
    .option("--title <title>", "what it is called")
    .option("--kind <kind>", "jewelry or food: which scenes it gets", oneOf(...productKinds))
    .option(
      "--scenes <slug,slug>",
      "up to 8 scene recipes, such as scene-slate; the four of its kind unless given",
      list,
    )
    .option("--prompt <scene=words>", "the empty place of a scene in other words; may be given more than once", entry)
    .option("--removal-prompt <words>", "how to cut it out, for models that are told so")
    .option("--model <id>", "who makes the scenes; the default of the settings unless given")
    .option("--fallback <id,id>", "up to 5 models that take over, in this order, when who makes a scene cannot", list)
    .option("--removal-model <id>", "who removes the background")
    .option("--removal-fallback <id,id>", "up to 5 models that take over, in this order, when that one cannot", list)
    .option("--quality <level>", "one of the model's levels of quality, such as high")
    .option("--seed <n>", "the same one makes the same scenes, where the model can", integer(0, 2_147_483_647))
    .option("--max-usd <amount>", "refuse to spend more than this", usd)
    .option("--request-id <id>", "that of a run whose answer was lost: it is begun once however often it is sent", id)
    .option("--wait", "wait until it is ready");
}

async function tell(command: Command, ports: ProductPorts, ownerId: string, begun: Begun, { wait }: Options) {
  if (!wait) {
    show(command, begun, () =>
      [
        `Product ${begun.product_id} has begun, for ${Number(begun.estimated_usd) === 0 ? "nothing" : `${exactUsd(begun.estimated_usd)} at most`}`,
        `How it does: ${larder} product show ${begun.product_id}`,
      ].join("\n"),
    );
    return;
  }
  const product = await settledProduct(ports, ownerId, begun.product_id);
  show(command, { ...begun, product }, () => describeProduct(product));
  if (product.status === "failed" || product.scenes.some(({ status }) => status === "failed")) process.exitCode = 1;
}
