/** One picture of the demo library: what is asked for, in which style (the slug of a recipe) and which colors. */
interface DemoPrompt {
  readonly prompt: string;
  readonly style: "product-photography" | "lifestyle" | "artistic";
  readonly colors: readonly string[];
}

type Line = readonly [prompt: string, ...colors: string[]];

const productPhotography: Line[] = [
  ["chocolate chip cookies on white plate", "#c68642", "#4a2c17", "#f7f3ec"],
  ["decorated birthday cake", "#f4b6c2", "#fff4e6", "#7ec8c9"],
  ["jar of strawberry jam", "#c1121f", "#f6e7d8", "#7f4f24"],
  ["iced sugar cookies shaped like hearts on marble", "#f7a1b5", "#fff0f3", "#d9d9d9"],
  ["raspberry macarons lined up on a marble slab", "#d6336c", "#f8d7e3", "#e9e6e1"],
  ["fudge brownies cut in squares on parchment paper", "#3b1f14", "#6b3e26", "#e8d8bf"],
  ["vanilla cupcakes with pink buttercream swirls on a cake stand", "#f3a6c0", "#fdf3e7", "#c58a52"],
  ["glazed donuts with rainbow sprinkles on a tray", "#f25f8a", "#ffd166", "#4d96ff"],
  ["dark chocolate truffles dusted with cocoa on slate", "#2b1710", "#5c3a28", "#4b5057"],
  ["salted caramels wrapped in waxed paper on a ceramic dish", "#c77b30", "#f2dfc0", "#8a5a2b"],
  ["peanut brittle pieces on slate", "#b5651d", "#e0a458", "#43474d"],
  ["peppermint candy canes tied with ribbon on white plate", "#d90429", "#ffffff", "#2a9d8f"],
  ["golden honey in a glass bottle with a dipper on a wooden board", "#e09f3e", "#ffd27a", "#8b5e34"],
  ["bottle of maple syrup on a wooden table", "#8a3b12", "#d17b2c", "#a9784c"],
  ["jar of dill pickles on gingham cloth", "#6a994e", "#dde5b6", "#c1121f"],
  ["jar of peach preserves on marble", "#f4a259", "#ffe0b5", "#e6e2dd"],
  ["orange marmalade in a small pot on linen cloth", "#f08a24", "#ffd9a0", "#e9dfcf"],
  ["blueberry jelly in a hexagonal jar on slate", "#3d348b", "#7678ed", "#4a4e57"],
  ["spice jars with paprika, turmeric and cumin on a wooden board", "#b23a1e", "#e0a100", "#8b6b3e"],
  ["ribbon-tied gift box of assorted chocolates on linen cloth", "#6b2737", "#d4a373", "#f5ebe0"],
];

const lifestyle: Line[] = [
  ["rustic sourdough bread", "#b9783f", "#e8cfa6", "#5a3a22"],
  ["crusty baguettes in a basket on a wooden table", "#c98f4e", "#ead2a4", "#7b5431"],
  ["cinnamon rolls with cream cheese icing in a baking pan", "#b06a35", "#fbf1e2", "#7a4320"],
  ["braided challah on linen cloth", "#a85d26", "#e7b36f", "#efe6d6"],
  ["sesame bagels on a cooling rack", "#c68b4c", "#f0dcb2", "#8f8f8f"],
  ["soft pretzels with coarse salt on parchment paper", "#8a4a1e", "#d79b5b", "#eee0c8"],
  ["banana bread sliced on a wooden board", "#9c6130", "#e6c58d", "#5c3a20"],
  ["olive focaccia squares on a baking sheet", "#d3a356", "#6b7f3a", "#8d8d8d"],
  ["blueberry muffins on a cooling rack", "#c9974f", "#3f4c8c", "#b5b5b5"],
  ["cranberry scones with clotted cream on a blue plate", "#d9a760", "#a4161a", "#6fa3c8"],
  ["butter croissants on white plate with morning light", "#d08b3c", "#f3d19c", "#ffffff"],
  ["apple pie with lattice crust on gingham cloth", "#b8692b", "#e9bf7d", "#c0392b"],
  ["pumpkin pie slice with whipped cream on a ceramic plate", "#c8641b", "#fff6e9", "#8a8178"],
  ["cherry tartlets on a marble slab", "#9d0b28", "#e5b97b", "#ece8e3"],
  ["stack of buttermilk pancakes with melting butter on white plate", "#c98a3d", "#f6dfa5", "#ffffff"],
  ["belgian waffles with fresh berries on slate", "#c98d45", "#b5173a", "#464a50"],
  ["toasted oat granola in a bowl on linen cloth", "#b98245", "#ead7b0", "#efe7da"],
  ["loose leaf tea in a cup with a teapot on a wooden table", "#8a5a33", "#c58f4c", "#efe8dc"],
  ["chamomile tea with dried flowers on linen cloth", "#e6c34a", "#fff8dc", "#b7c29a"],
  ["bundle of dried rosemary and thyme on burlap", "#6f7f4f", "#a3a878", "#b99b6b"],
  ["iced lemonade in a pitcher on gingham cloth", "#f7e04b", "#ffffff", "#79b473"],
  ["oatmeal raisin cookies cooling on a wire rack", "#b37a41", "#5b3722", "#a0a0a0"],
  ["gingerbread people with white icing on a wooden board", "#8f5427", "#ffffff", "#b5835a"],
  ["caramel popcorn in a paper bag on burlap", "#d99a3a", "#fff1cf", "#b58b57"],
];

const artistic: Line[] = [
  ["three-tier wedding layer cake with roses on a cake stand", "#ffffff", "#f3d5d8", "#a3b18a"],
  ["red velvet cake slice on slate", "#9b111e", "#fff5ee", "#3f4349"],
  ["chocolate bundt cake with dripping ganache on a cake stand", "#3a1d12", "#70432c", "#e7d7c1"],
  ["lemon bars dusted with sugar on a blue plate", "#f5d547", "#fffbe6", "#5b8db8"],
  ["pistachio biscotti beside an espresso on marble", "#c79a5c", "#93b06c", "#3b2417"],
  ["maple walnut fudge stacked on kraft paper", "#a06a3c", "#d9b382", "#b68d5f"],
  ["swirled lollipops in a glass on a pastel background", "#ff6fa3", "#7ad3e8", "#fff3b0"],
  ["toasted coconut marshmallows in a bowl on linen cloth", "#fffaf0", "#d9b382", "#e6dccb"],
  ["honeycomb dripping on a slate board", "#e8a317", "#ffcf56", "#3e4247"],
  ["pickled beets in a canning jar on burlap", "#8d1b4f", "#c94f7c", "#b3956a"],
  ["tomato salsa in a stoneware bowl with corn chips", "#c8321f", "#4f8a3d", "#e8b93f"],
  ["bottle of chili hot sauce on a dark slate", "#c81d11", "#f2a30f", "#2f3338"],
  ["lavender sachet bundles on a linen tea towel", "#8e7cc3", "#cfc4e8", "#eee8dc"],
  ["vanilla beans and cinnamon sticks on marble", "#4a2c1a", "#a6602c", "#ebe7e2"],
  ["halloween ghost meringues on a dark table", "#ffffff", "#f28c28", "#221d24"],
  ["christmas gift basket with shortbread, tea and jam", "#b3001b", "#1f6f43", "#d9b26f"],
];

const inStyle = (style: DemoPrompt["style"], lines: readonly Line[]): DemoPrompt[] =>
  lines.map(([prompt, ...colors]) => ({ prompt, style, colors }));

/** The sixty pictures of the demo library. */
export const demoPrompts: readonly DemoPrompt[] = [
  ...inStyle("product-photography", productPhotography),
  ...inStyle("lifestyle", lifestyle),
  ...inStyle("artistic", artistic),
];
