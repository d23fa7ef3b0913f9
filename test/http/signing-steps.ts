import { v7 as uuidv7 } from 'uuid';
import { expect } from 'vitest';
import { call } from './harness.ts';
import { codeMailed, type Life, postForm, versionOf } from './pilot-life.ts';

export const hashOf = async (life: Life): Promise<string> => (await versionOf(life)).hash;

/** Asks for the code of a step, and reads it from the mail. */
export async function askForCode(
  life: Life,
  step = 'sign',
  extra: Record<string, string> = {},
): Promise<string> {
  const sent = await postForm(life, 'code', { step, charterHash: await hashOf(life), ...extra });
  expect(sent.status).toBe(303);
  return codeMailed(life.product);
}

/** Sends the code with the signer's name; `changed` takes the place of what a signer sends. */
export async function confirm(life: Life, code: string, changed: Record<string, string> = {}) {
  const { version, hash } = await versionOf(life);
  return postForm(life, 'confirm', {
    commandId: uuidv7(),
    step: 'sign',
    version,
    charterHash: hash,
    code,
    name: life.house.skeptic.name,
    ...changed,
  });
}

/** Another code than this one. */
export const wrongFor = (code: string): string =>
  String((Number(code) + 1) % 1_000_000).padStart(6, '0');

/** Code of the refusal that a page shows. */
export const codeOf = (text: string): string | undefined =>
  /<main[^>]* data-code="(\w+)"/.exec(text)?.[1];

/** How many signatures the first version has. */
export async function signaturesOf(life: Life): Promise<number> {
  const { json } = await call(life.product, 'getPilot', {
    as: life.house.lead,
    params: { pilot: life.pilot },
  });
  const [version] = json['versions'] as { readonly signatures: readonly unknown[] }[];
  return version?.signatures.length ?? 0;
}
