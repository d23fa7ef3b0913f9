import type { AppDeps } from '#application/deps.ts';
import { carryOutErasures, type PrivacyDeps } from '#application/privacy/erase-person.ts';
import { expireRows } from '#application/privacy/expire-rows.ts';
import { dynamodbRedaction } from '#ledger/dynamodb-redaction.ts';
import type { Store } from '#ledger/store.ts';

/** What is ordered and what is due in a workspace's personal data. */
export type Privacy = {
  /** Carries out erasures that were ordered, and lets rows go that are kept no longer. */
  carryOut(workspace: string): Promise<void>;
};

/** The one place where the right to change ledger entries is put together with what needs it. */
export const privacyDeps = (store: Store, app: AppDeps): PrivacyDeps => ({
  ...app,
  redaction: dynamodbRedaction(store),
});

export function buildPrivacy(store: Store, app: AppDeps): Privacy {
  const deps = privacyDeps(store, app);
  return {
    async carryOut(workspace) {
      await carryOutErasures(deps, workspace);
      await expireRows(deps, workspace);
    },
  };
}
