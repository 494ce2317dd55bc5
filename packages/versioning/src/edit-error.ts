/** An edit that cannot be applied, or a place it cannot be lifted to. */
export class EditError extends Error {
  override readonly name = 'EditError'
}
