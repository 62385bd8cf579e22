/** A file that is not taken, with the reason in one sentence. */
export class Refusal extends Error {
  override readonly name = "Refusal";
}
