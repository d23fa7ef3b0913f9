import type { Page } from 'playwright-core';

const KILOBIT_A_SECOND = 1000 / 8;

/** The 3G of the browser's own throttle; answers with the way back to the network as it was. */
export async function onThreeG(page: Page): Promise<() => Promise<void>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 400,
    downloadThroughput: 500 * KILOBIT_A_SECOND,
    uploadThroughput: 500 * KILOBIT_A_SECOND,
  });
  return () => session.detach();
}
