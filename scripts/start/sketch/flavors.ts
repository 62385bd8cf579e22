import type { Flavor } from "./order.ts";

interface FlavorEntry extends Flavor {
  /** Phrases that mean it, singular and lower case. */
  readonly words: readonly string[];
}

const flavor = (name: string, colors: Omit<Flavor, "name">, words: readonly string[] = [name]): FlavorEntry => ({
  name,
  words,
  ...colors,
});

/** What tastes look like. */
export const flavors: readonly FlavorEntry[] = [
  flavor("chocolate chip", { icing: "#fbf0df", jam: "#4a2616", prop: "chocolate" }, [
    "chocolate chip",
    "chocolate chunk",
  ]),
  flavor("chocolate", { dough: "#6a3f28", icing: "#6e412b", jam: "#43231a", prop: "chocolate" }, [
    "chocolate",
    "cocoa",
    "double chocolate",
    "mocha",
    "fudgy",
  ]),
  flavor("strawberry", { icing: "#f3b0b8", jam: "#b8202e", prop: "strawberry" }),
  flavor("raspberry", { icing: "#ee9db4", jam: "#a3173f", prop: "raspberry" }),
  flavor("blueberry", { icing: "#b3aedb", jam: "#41356f", prop: "blueberry" }, [
    "blueberry",
    "blackberry",
    "huckleberry",
  ]),
  flavor("cherry", { icing: "#f2b3ba", jam: "#8f1530", prop: "cherry" }, ["cherry", "cranberry"]),
  flavor("lemon", { dough: "#f0cd6c", icing: "#fbe89a", jam: "#ecbf3c", prop: "lemon" }, [
    "lemon",
    "lime",
    "citrus",
    "pineapple",
  ]),
  flavor("orange", { dough: "#e8b45f", icing: "#fad09a", jam: "#e0822a", prop: "orange" }, [
    "orange",
    "marmalade",
    "mandarin",
    "tangerine",
    "clementine",
  ]),
  flavor("apple", { icing: "#f4e3b8", jam: "#b8702a", prop: "apple" }, ["apple", "pear", "cider"]),
  flavor("peach", { icing: "#fbcba4", jam: "#e08a3c", prop: "peach" }, ["peach", "apricot", "mango", "nectarine"]),
  flavor("pumpkin", { dough: "#c9752e", icing: "#f7d9b0", jam: "#c8691f", prop: "pumpkin" }, [
    "pumpkin",
    "squash",
    "sweet potato",
  ]),
  flavor("banana", { dough: "#d8a95c", icing: "#f9e6ae", jam: "#7a4a22", prop: "banana" }),
  flavor("carrot", { dough: "#c9853f", icing: "#fdf4e6", jam: "#e08a3c", prop: "nuts" }),
  flavor("red velvet", { dough: "#96262f", icing: "#fdf4e8", jam: "#7d1c28" }),
  flavor("vanilla", { icing: "#fdf1d8", jam: "#e9c98a" }, ["vanilla", "buttercream", "coconut", "white chocolate"]),
  flavor("cinnamon", { icing: "#fbefdc", jam: "#8f5426", prop: "cinnamon" }, [
    "cinnamon",
    "chai",
    "spiced",
    "gingerbread",
    "ginger",
  ]),
  flavor("caramel", { icing: "#dfa35c", jam: "#b5712c" }, ["caramel", "toffee", "butterscotch", "dulce de leche"]),
  flavor("maple", { icing: "#e3b274", jam: "#a3561c" }, ["maple"]),
  flavor("peanut butter", { dough: "#c98f4c", icing: "#dcae6e", jam: "#b5813f", prop: "nuts" }, [
    "peanut butter",
    "peanut",
    "almond",
    "pecan",
    "walnut",
    "hazelnut",
    "pistachio",
    "nut",
  ]),
  flavor("oatmeal", { dough: "#c99a5e", icing: "#f4e6cd", jam: "#5a3424", prop: "wheat" }, [
    "oatmeal",
    "oat",
    "raisin",
  ]),
  flavor("lavender", { icing: "#cbbce6", jam: "#7c6aa8", prop: "lavender" }),
  flavor("rose", { icing: "#f1bcc6", jam: "#c0526b", prop: "flowers" }, ["rose", "flower", "floral", "edible flower"]),
  flavor("mint", { icing: "#b5ddc4", jam: "#4f8a5f", prop: "herbs" }),
  flavor("herb", { icing: "#dfe3c0", jam: "#6b8a4a", prop: "herbs" }, [
    "herb",
    "rosemary",
    "thyme",
    "basil",
    "garlic",
    "dill",
    "sage",
  ]),
  flavor("matcha", { dough: "#93a85c", icing: "#c3d39a", jam: "#7c9147" }, ["matcha", "green tea"]),
  flavor("beet", { icing: "#dba3c0", jam: "#8d1b4f" }, ["beet", "pickled onion", "hibiscus"]),
  flavor("tomato", { icing: "#efb09c", jam: "#c8321f" }, ["tomato", "chili", "kimchi", "pepper jelly", "hot pepper"]),
  flavor("cabbage", { icing: "#f1ecc4", jam: "#dfd894" }, ["sauerkraut", "cabbage", "horseradish"]),
  flavor("relish", { icing: "#dfe3b0", jam: "#8c9c46" }, ["relish", "jalapeno", "pickled vegetable", "zucchini"]),
];
