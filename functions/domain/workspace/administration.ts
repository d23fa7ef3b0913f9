import type { Workspace } from './state.ts';

/** Whether somebody besides this person is an admin: a workspace is never without one. */
export const hasAdminBeside = ({ people }: Pick<Workspace, 'people'>, person: string): boolean =>
  Object.entries(people).some(([id, { roles }]) => id !== person && roles.includes('admin'));

/** Whether this is an IANA name of a time zone. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
