/** Why the start cannot go on, as a sentence that says what to do. It is printed without a stack trace. */
export class CannotStart extends Error {
  override readonly name = 'CannotStart'
}
