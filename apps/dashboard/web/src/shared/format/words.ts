/** `owner` as `Owner`: what the API calls in lower case, at the beginning of a line. */
export function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
