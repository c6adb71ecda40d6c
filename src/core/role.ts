/** What people may do, least first: each may do all that those before it may. */
export const ROLES = ["reader", "analyst", "editor", "admin"] as const;
/** What somebody may do. */
export type Role = (typeof ROLES)[number];

/** Whether a role may do what another is needed for; nobody's role may do nothing. */
export function mayDo(role: Role | undefined, needed: Role): boolean {
  return role !== undefined && ROLES.indexOf(role) >= ROLES.indexOf(needed);
}
