// Written by `pnpm generate:api` from the files beside it.

/** Every change of the surface by the name of its file, oldest release first. */
export const changes = {}
