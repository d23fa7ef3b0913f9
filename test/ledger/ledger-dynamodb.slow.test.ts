import { describeStores } from './ledger-contract.ts';
import { openEmbedded, openReal, storesOver } from './stores.ts';

/** A table in AWS to run the contract on as well; credentials and region as the SDK finds them. */
const { DYNAMODB_TABLE: realTable } = process.env;

describeStores('on the embedded engine', async () => storesOver(await openEmbedded()));

if (realTable) describeStores(`on ${realTable}`, async () => storesOver(await openReal(realTable)));
