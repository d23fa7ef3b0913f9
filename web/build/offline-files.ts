import type { Plugin } from 'vite';

const PLACE = /(["'`])__OFFLINE_FILES__\1/;

/** Writes the names of the app's scripts and styles into the service worker, which keeps them for a visit offline. */
export function offlineFiles(worker: string): Plugin {
  return {
    name: 'offline-files',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const script = bundle[worker];
        if (script?.type !== 'chunk') return;
        const files = Object.keys(bundle)
          .filter(file => /^assets\/.*\.(js|css)$/.test(file))
          .map(file => `/${file}`);
        if (!PLACE.test(script.code)) this.error(`${worker} has no place for the list of files.`);
        script.code = script.code.replace(PLACE, () => JSON.stringify(JSON.stringify(files)));
      },
    },
  };
}
