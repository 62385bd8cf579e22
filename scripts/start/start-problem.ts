/** Why the stack cannot start, as one sentence that names the way out. */
export class StartProblem extends Error {
  override readonly name = "StartProblem";
}
