export const roles = ['owner', 'admin', 'viewer'] as const
