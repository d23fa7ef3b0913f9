/** What a person may be in a workspace; one person may be several. */
export const ROLES = [
  'admin',
  'lead',
  'contributor',
  'skeptic',
  'executive',
  'compliance',
] as const;
export type Role = (typeof ROLES)[number];
