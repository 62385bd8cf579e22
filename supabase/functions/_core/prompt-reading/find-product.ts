import type { MockupSlug } from "../../../../shared/mockups.ts";
import { findPhrases, indexPhrases } from "./phrases.ts";
import { printWords, productPhrases } from "./product-words.ts";
import { keyAt, type Sentence, startOfClause, take } from "./sentence.ts";
import { determiners, prepositions } from "./small-words.ts";

const index = indexPhrases(productPhrases.flatMap((entry) => entry.phrases.map((phrase) => [phrase, entry] as const)));
/** Where a thing is worn, lain in or held, it is part of what is shown. */
const heldBy = new Set([
  "in",
  "inside",
  "into",
  "wearing",
  "wear",
  "without",
  "under",
  "behind",
  "beside",
  "near",
  "against",
]);

/** What the picture is for; what says so is taken away. The first that is meant counts. */
export function takeProduct(sentence: Sentence): MockupSlug | null {
  for (const { entry, start, end } of findPhrases(sentence, index)) {
    const clause = startOfClause(sentence, start);
    // Back to what leads to it: "for a white ceramic mug".
    let lead = start - 1;
    while (lead >= clause && start - lead <= 3 && !prepositions.has(keyAt(sentence, lead))) lead--;
    const link = lead >= clause && start - lead <= 4 ? keyAt(sentence, lead) : "";
    const leads = link === "for" || (["on", "onto", "as"].includes(link) && (entry.on || isPrinted(sentence, lead)));
    const next = sentence.pieces[end]?.startsClause === false ? keyAt(sentence, end) : "";
    const isPrint = printWords.has(next);
    if (!leads) {
      if (heldBy.has(link) || (link === "with" && !isPrint)) continue;
      const isAlone = next === "" && lead < clause;
      if (entry.meant === "said" && !isPrint && !isAlone && !entry.by.includes(next)) continue;
    }
    let from = leads ? lead : start;
    while (!leads && from > clause && (determiners.has(keyAt(sentence, from - 1)) || isCount(sentence, from - 1)))
      from--;
    // "a design for a mug", "printed on a box"
    while (
      leads &&
      from > clause &&
      (printWords.has(keyAt(sentence, from - 1)) || keyAt(sentence, from - 1) === "printed")
    )
      from--;
    take(sentence, from, end + (isPrint ? 1 : 0));
    return entry.slug;
  }
  return null;
}

/** "print a bear on a box" */
const isPrinted = ({ pieces }: Sentence, lead: number) =>
  pieces.slice(0, lead).some(({ key }) => ["print", "printed", "put"].includes(key));

const isCount = ({ pieces }: Sentence, place: number) => /^\d{1,4}$/.test(pieces[place]?.key ?? "");
