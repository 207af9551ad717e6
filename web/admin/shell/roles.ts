import type { components } from '../../../generated/server/types.ts';

export type Role = components['schemas']['AdminRole'];

/** What a person may do, the least first; each may all that the ones before may. */
export const ROLES: readonly Role[] = ['viewer', 'support', 'admin'];

export const isAtLeast = (role: Role, least: Role): boolean => ROLES.indexOf(role) >= ROLES.indexOf(least);
