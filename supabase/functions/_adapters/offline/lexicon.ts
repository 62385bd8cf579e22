import type { LibraryTags } from "../../_core/ports/images.ts";
import type { Extractor } from "../../_core/ports/provider.ts";
import { categorize, impliedTerms } from "../../_core/words/categorize.ts";
import { chooseTags } from "../../_core/words/choose-tags.ts";
import { describeAsked, describePixels } from "../../_core/words/describe-picture.ts";
import { indexTerms } from "../../_core/words/match-terms.ts";
import { readPalette } from "../../_core/words/read-palette.ts";
import { splitWords } from "../../_core/words/split-words.ts";
import { tagsOfPixels, tagsOfWords } from "../../_core/words/weigh-tags.ts";

const model = "lexicon-1";

/**
 * Describes a picture offline: from the words it was asked for, by the vocabulary, and from its size and palette. It
 * sees no shapes, so a picture without a prompt gets what its pixels tell and never a food.
 */
export const lexicon: Extractor = {
  provider: "offline",
  async extract({ known: { width, height, palette, prompt, vocabulary, minTags, maxTags } }) {
    const index = indexTerms(vocabulary);
    const words = splitWords(prompt ?? "");
    const reading = readPalette(palette);
    const category = categorize(words);
    const fromPixels = tagsOfPixels(width, height, reading, index);
    const fromWords = tagsOfWords(words, impliedTerms(category), reading, index);
    const tags = chooseTags(fromWords, fromPixels, { min: minTags, max: maxTags });
    const sentences =
      prompt && words.length > 0 ? describeAsked(prompt, reading, index) : describePixels(width, height, reading);
    const data: LibraryTags = {
      ...sentences,
      category,
      tags: tags.map(({ tag, confidence }) => ({ tag, confidence })),
      subject: null,
    };
    return {
      data,
      raw: { model, width, height, palette: reading, tags },
      usage: { requestId: null },
    };
  },
};
