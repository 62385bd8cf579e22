import { type Agreement, agreementOf, type Judged } from "./agreement.ts";
import { type Asked, ask, type Library } from "./ask.ts";
import { idOf } from "./publish.ts";

/** How two embedders agree on labels, and how they would if a label were a similarity that is the same for every query. */
export interface Labels extends Agreement {
  readonly agree_by_score: number;
}

interface Answer {
  readonly label: string;
  /** Cosine similarity. */
  readonly score: number;
}

/**
 * Holds the labels of two embedders against each other: for every query, the pictures that either has among its first ten.
 * `askedOne` and `askedOther` are the same queries with the vectors of each.
 */
export async function compareLabels(
  one: Library,
  askedOne: readonly Asked[],
  other: Library,
  askedOther: readonly Asked[],
): Promise<Labels> {
  const ofOne: Answer[] = [];
  const ofOther: Answer[] = [];
  for (const [at, { query, vector }] of askedOne.entries()) {
    const otherVector = askedOther[at]!.vector;
    const found = [...(await ask(one, query.text, vector)), ...(await ask(other, query.text, otherVector))];
    const ids = [...new Set(found.map(({ name }) => idOf(name)))];
    ofOne.push(...(await label(one, query.text, vector, ids)));
    ofOther.push(...(await label(other, query.text, otherVector, ids)));
  }
  const judged = ofOne.map(({ label }, at): Judged => ({ one: label, other: ofOther[at]!.label }));
  const labelOf = byScore(ofOne);
  const scored = ofOne.map(({ score }, at): Judged => ({ one: labelOf(score), other: labelOf(ofOther[at]!.score) }));
  return { ...agreementOf(judged), agree_by_score: agreementOf(scored).agree };
}

/** What each picture is called as an answer, in the order of the ids. */
async function label(
  { client, modelId }: Library,
  query: string,
  vector: string,
  ids: readonly string[],
): Promise<Answer[]> {
  const { rows } = await client.query<Answer>(
    `select private.match_of($1, $2, null, $3::extensions.vector, v.image_id) as label,
       1 - (v.embedding operator(extensions.<=>) $3::extensions.vector) as score
     from unnest($4::uuid[]) with ordinality as given (image_id, place)
     join public.search_vectors v on v.image_id = given.image_id and v.model_id = $1 order by given.place`,
    [modelId, query, vector, ids],
  );
  return rows;
}

/** Labels by the score alone: as many are strong, and good, as the answers have of each. */
function byScore(answers: readonly Answer[]): (score: number) => string {
  const scores = answers.map(({ score }) => score).sort((a, b) => b - a);
  const countOf = (wanted: string) => answers.filter(({ label }) => label === wanted).length;
  const strongFrom = scores[countOf("strong") - 1] ?? Number.POSITIVE_INFINITY;
  const goodFrom = scores[countOf("strong") + countOf("good") - 1] ?? Number.POSITIVE_INFINITY;
  return (score) => (score >= strongFrom ? "strong" : score >= goodFrom ? "good" : "weak");
}
