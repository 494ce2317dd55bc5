/** A file or option that nothing can be done with. The message says what is wrong and what to do. */
export class UnusableInput extends Error {
  override readonly name = 'UnusableInput'
}
