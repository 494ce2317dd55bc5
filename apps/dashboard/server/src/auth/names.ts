/** Header in which the bridge names the client's address; what a client sends under it never gets through. */
export const addressHeader = 'x-stella-client-address'
