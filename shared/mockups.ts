/** A thing that pictures are put on. */
export interface Mockup {
  readonly slug: string;
  readonly name: string;
  /** Width to height of what is printed on it. */
  readonly aspect: string;
  /** How large that is, in millimeters. */
  readonly print: { readonly width: number; readonly height: number };
  /** The thing itself shows where the picture is not: a picture without a ground suits it. */
  readonly transparent: boolean;
}

/** Every thing there is. */
export const mockups = [
  { slug: "shirt", name: "T-shirt", aspect: "4:5", print: { width: 240, height: 300 }, transparent: true },
  { slug: "mug", name: "Mug", aspect: "1:1", print: { width: 80, height: 80 }, transparent: true },
  { slug: "tote", name: "Tote bag", aspect: "1:1", print: { width: 280, height: 280 }, transparent: true },
  { slug: "poster", name: "Poster", aspect: "2:3", print: { width: 200, height: 300 }, transparent: false },
  { slug: "jar-label", name: "Jar label", aspect: "3:2", print: { width: 90, height: 60 }, transparent: false },
  { slug: "box", name: "Box", aspect: "1:1", print: { width: 120, height: 120 }, transparent: false },
] as const satisfies readonly Mockup[];

export type MockupSlug = (typeof mockups)[number]["slug"];
export const mockupSlugs = mockups.map(({ slug }) => slug) as readonly MockupSlug[];
