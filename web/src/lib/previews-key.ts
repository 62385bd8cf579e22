/** Where `kept-previews.ts` stores small pictures: to forget them takes no more than this. */
export const previewsKey = "larder-pattern-previews";
