/**
 * Runs `start` without the notices that libraries print when they are used as they are here: the embedded issuer
 * keeps nothing on disk by design, and versions of Node are this project's own business (`package.json`, engines).
 */
export async function quietly<T>(start: () => Promise<T>): Promise<T> {
  const { info, warn } = console;
  const hush =
    (print: typeof console.warn) =>
    (...words: unknown[]) => {
      if (!String(words[0]).includes('oidc-provider')) print(...words);
    };
  process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';
  console.info = hush(info);
  console.warn = hush(warn);
  try {
    return await start();
  } finally {
    console.info = info;
    console.warn = warn;
  }
}
