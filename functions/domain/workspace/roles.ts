/** What a person may be in a workspace; one person may be several (design §6). */
export const ROLES = [
  'admin',
  'lead',
  'contributor',
  'skeptic',
  'executive',
  'compliance',
] as const;
export type Role = (typeof ROLES)[number];
