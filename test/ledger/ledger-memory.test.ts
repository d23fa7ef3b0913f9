import { memoryLedger, memoryReadModels, memorySnapshots } from '#test/application/memory.ts';
import { describeStores } from './ledger-contract.ts';

// The stand-ins of the fast tests hold the same contract as what they stand for.
describeStores('in memory', async () => ({
  ledger: memoryLedger(),
  snapshots: memorySnapshots(),
  readModels: memoryReadModels(),
}));
