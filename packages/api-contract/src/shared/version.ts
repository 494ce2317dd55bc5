/** What a release is called in every body and path. */
export const versionForm = { pattern: '^(0|[1-9][0-9]{0,5})(\\.(0|[1-9][0-9]{0,5})){2}$' }
