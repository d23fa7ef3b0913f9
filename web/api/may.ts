/** Actions of `identity/policy.ts` that the app asks about. */
type Action =
  | 'found-workspace'
  | 'manage-people'
  | 'change-roles'
  | 'change-settings'
  | 'read-activity'
  | 'answer-for-privacy'
  | 'manage-tokens'
  | 'set-up-pilot'
  | 'change-pilot'
  | 'record-results'
  | 'log-time'
  | 'judge-pilot'
  | 'write-report'
  | 'answer-report';

/** Whether the reader may do this. What may not be done is not shown. */
export const may = (view: { readonly can: readonly string[] }, action: Action): boolean =>
  view.can.includes(action);
