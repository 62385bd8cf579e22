import type { Subject } from "./order.ts";
import { baguettes } from "./subjects/baguettes.ts";
import { birthdayCake } from "./subjects/birthday-cake.ts";
import { brownies } from "./subjects/brownies.ts";
import { candies } from "./subjects/candies.ts";
import { caramels } from "./subjects/caramels.ts";
import { cheese } from "./subjects/cheese.ts";
import { chocolateChipCookies } from "./subjects/chocolate-chip-cookies.ts";
import { cinnamonRolls } from "./subjects/cinnamon-rolls.ts";
import { croissants } from "./subjects/croissants.ts";
import { cupcakes } from "./subjects/cupcakes.ts";
import { donuts } from "./subjects/donuts.ts";
import { flowerBouquet } from "./subjects/flower-bouquet.ts";
import { fudge } from "./subjects/fudge.ts";
import { giftBox } from "./subjects/gift-box.ts";
import { gingerbreadMen } from "./subjects/gingerbread.ts";
import { granola } from "./subjects/granola.ts";
import { herbBouquet } from "./subjects/herb-bouquet.ts";
import { honey } from "./subjects/honey.ts";
import { jam } from "./subjects/jam.ts";
import { layerCake } from "./subjects/layer-cake.ts";
import { loaf } from "./subjects/loaf.ts";
import { macarons } from "./subjects/macarons.ts";
import { muffins } from "./subjects/muffins.ts";
import { pancakes } from "./subjects/pancakes.ts";
import { pickles } from "./subjects/pickles.ts";
import { pie } from "./subjects/pie.ts";
import { pretzels } from "./subjects/pretzels.ts";
import { scones } from "./subjects/scones.ts";
import { sourdough } from "./subjects/sourdough.ts";
import { spices } from "./subjects/spices.ts";
import { sugarCookies } from "./subjects/sugar-cookies.ts";
import { syrup } from "./subjects/syrup.ts";
import { tea } from "./subjects/tea.ts";
import { truffles } from "./subjects/truffles.ts";

/** Everything that a sketch can show, in the order of the contact sheet. */
export const subjects: readonly Subject[] = [
  chocolateChipCookies,
  sugarCookies,
  gingerbreadMen,
  macarons,
  sourdough,
  loaf,
  baguettes,
  cinnamonRolls,
  croissants,
  scones,
  muffins,
  cupcakes,
  layerCake,
  birthdayCake,
  pie,
  brownies,
  donuts,
  pretzels,
  pancakes,
  granola,
  truffles,
  candies,
  caramels,
  fudge,
  jam,
  honey,
  pickles,
  syrup,
  spices,
  tea,
  cheese,
  herbBouquet,
  flowerBouquet,
  giftBox,
];
