/** For log redaction and scanners: `stli_` and 131 random bits in base62. */
export const INVITATION_CODE_PATTERN = /stli_[0-9A-Za-z]{22}/
