import * as z from 'zod';
import type { EditionContent } from '#domain/report/edition.ts';
import type { Editions } from './editions.ts';
import { putIf, queryPartition, type Store } from './store.ts';
import { tableKeys, tablePartitions } from './table.ts';

/** Characters an item: at most 300 KB of UTF-8 of the 400 that DynamoDB takes, for text that is mostly ASCII. */
const CHARACTERS_PER_PART = 100_000;

const storedPart = z.object({ parts: z.int(), text: z.string() });

/** What every edition has whatever it shows; strict, so that nothing is read that no hash was asked about. */
const storedContent = z.strictObject({
  v: z.literal(1),
  report: z.string(),
  edition: z.int().positive(),
  asOf: z.iso.datetime(),
  heads: z.array(z.strictObject({ stream: z.string(), seq: z.int(), hash: z.string() })),
  textHash: z.string().exactOptional(),
  owner: z.string().exactOptional(),
  body: z.unknown(),
});

/** Editions in parts of one partition a hash and workspace. */
export function dynamodbEditions(store: Store): Editions {
  return {
    async put(workspace, contentHash, content) {
      for (const item of editionParts(workspace, contentHash, content))
        await putIf(store, item, { expression: 'attribute_not_exists(pk)' });
    },

    async get(workspace, contentHash): Promise<EditionContent | undefined> {
      const partition = tablePartitions.edition(workspace, contentHash);
      const items = await queryPartition(store, partition, { consistent: true });
      const parts = items.map(item => storedPart.parse(item));
      if (parts.length === 0 || parts.length !== parts[0]?.parts) return undefined;
      return storedContent.parse(JSON.parse(parts.map(({ text }) => text).join('')));
    },
  };
}

/** The items that hold an edition. */
export function editionParts(workspace: string, contentHash: string, content: EditionContent) {
  const text = JSON.stringify(content);
  const parts = Math.ceil(text.length / CHARACTERS_PER_PART);
  return Array.from({ length: parts }, (_, index) => ({
    ...tableKeys.editionPart(workspace, contentHash, index),
    parts,
    text: text.slice(index * CHARACTERS_PER_PART, (index + 1) * CHARACTERS_PER_PART),
  }));
}
