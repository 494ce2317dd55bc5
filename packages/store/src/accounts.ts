/** The account that is there from the start. */
export const DEFAULT_ACCOUNT = 'acc_default'
