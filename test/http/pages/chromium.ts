import { type Browser, chromium } from 'playwright-core';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const { CHROMIUM: installed = '/usr/bin/chromium' } = process.env;

/** The Chromium that is installed; `CHROMIUM` names another. */
export const launchChromium = (): Promise<Browser> =>
  chromium.launch({ executablePath: installed, args: FLAGS });
