/** Neither slash nor backslash nor control character. */
const plain = '[^/\\\\\\u0000-\\u001f\\u007f]'
const notDot = '[^./\\\\\\u0000-\\u001f\\u007f]'

/** What an id of content may be: it stands in a path, so it is one segment, and neither `.` nor `..`. */
export const externalIdForm = {
  minLength: 1,
  maxLength: 200,
  pattern: `^(${notDot}|\\.${notDot}|\\.\\.${plain})${plain}*$`,
  examples: ['post-42'],
}
