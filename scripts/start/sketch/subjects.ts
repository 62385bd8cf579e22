import type { Subject } from "./order.ts";
import { animal } from "./subjects/animal.ts";
import { bagels } from "./subjects/bagels.ts";
import { baguettes } from "./subjects/baguettes.ts";
import { birthdayCake } from "./subjects/birthday-cake.ts";
import { biscotti } from "./subjects/biscotti.ts";
import { blisterPack } from "./subjects/blister-pack.ts";
import { brickFigure } from "./subjects/brick-figure.ts";
import { brittle } from "./subjects/brittle.ts";
import { brownies } from "./subjects/brownies.ts";
import { bundtCake } from "./subjects/bundt-cake.ts";
import { cakeSlice } from "./subjects/cake-slice.ts";
import { candies } from "./subjects/candies.ts";
import { caramels } from "./subjects/caramels.ts";
import { challah } from "./subjects/challah.ts";
import { cheese } from "./subjects/cheese.ts";
import { chocolateChipCookies } from "./subjects/chocolate-chip-cookies.ts";
import { cinnamonRolls } from "./subjects/cinnamon-rolls.ts";
import { collectorsBox } from "./subjects/collectors-box.ts";
import { croissants } from "./subjects/croissants.ts";
import { cupcakes } from "./subjects/cupcakes.ts";
import { diorama } from "./subjects/diorama.ts";
import { displayCase } from "./subjects/display-case.ts";
import { donuts } from "./subjects/donuts.ts";
import { flowerBouquet } from "./subjects/flower-bouquet.ts";
import { focaccia } from "./subjects/focaccia.ts";
import { fudge } from "./subjects/fudge.ts";
import { giftBox } from "./subjects/gift-box.ts";
import { gingerbreadMen } from "./subjects/gingerbread.ts";
import { granola } from "./subjects/granola.ts";
import { herbBouquet } from "./subjects/herb-bouquet.ts";
import { honey } from "./subjects/honey.ts";
import { jam } from "./subjects/jam.ts";
import { layerCake } from "./subjects/layer-cake.ts";
import { lemonade } from "./subjects/lemonade.ts";
import { loaf } from "./subjects/loaf.ts";
import { macarons } from "./subjects/macarons.ts";
import { marshmallows } from "./subjects/marshmallows.ts";
import { meringues } from "./subjects/meringues.ts";
import { muffins } from "./subjects/muffins.ts";
import { pancakes } from "./subjects/pancakes.ts";
import { pickles } from "./subjects/pickles.ts";
import { pie } from "./subjects/pie.ts";
import { plushDoll } from "./subjects/plush-doll.ts";
import { popcorn } from "./subjects/popcorn.ts";
import { portrait } from "./subjects/portrait.ts";
import { pretzels } from "./subjects/pretzels.ts";
import { ring } from "./subjects/ring.ts";
import { salsa } from "./subjects/salsa.ts";
import { scones } from "./subjects/scones.ts";
import { shortbread } from "./subjects/shortbread.ts";
import { sourdough } from "./subjects/sourdough.ts";
import { spices } from "./subjects/spices.ts";
import { sugarCookies } from "./subjects/sugar-cookies.ts";
import { syrup } from "./subjects/syrup.ts";
import { tartlets } from "./subjects/tartlets.ts";
import { tea } from "./subjects/tea.ts";
import { tradingCard } from "./subjects/trading-card.ts";
import { truffles } from "./subjects/truffles.ts";
import { vinylToy } from "./subjects/vinyl-toy.ts";
import { waffles } from "./subjects/waffles.ts";
import { weddingCake } from "./subjects/wedding-cake.ts";

/** Everything that a sketch can show, in the order of the contact sheet. */
export const subjects: readonly Subject[] = [
  chocolateChipCookies,
  sugarCookies,
  gingerbreadMen,
  shortbread,
  biscotti,
  macarons,
  meringues,
  sourdough,
  loaf,
  baguettes,
  challah,
  focaccia,
  bagels,
  pretzels,
  cinnamonRolls,
  croissants,
  scones,
  muffins,
  cupcakes,
  layerCake,
  birthdayCake,
  weddingCake,
  bundtCake,
  cakeSlice,
  pie,
  tartlets,
  brownies,
  donuts,
  pancakes,
  waffles,
  granola,
  popcorn,
  truffles,
  candies,
  caramels,
  fudge,
  brittle,
  marshmallows,
  jam,
  honey,
  pickles,
  syrup,
  salsa,
  spices,
  tea,
  lemonade,
  cheese,
  herbBouquet,
  flowerBouquet,
  giftBox,
  blisterPack,
  collectorsBox,
  tradingCard,
  diorama,
  brickFigure,
  plushDoll,
  vinylToy,
  displayCase,
  animal,
  portrait,
  ring,
];
