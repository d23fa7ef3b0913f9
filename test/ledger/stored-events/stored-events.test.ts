import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { parsePilotEvent, storedPilotEvent } from '#ledger/stored-events/pilot.ts';
import { parseReportEvent, storedReportEvent } from '#ledger/stored-events/report.ts';
import { parseWorkspaceEvent, storedWorkspaceEvent } from '#ledger/stored-events/workspace.ts';
import { REPORT_SAMPLES } from './report-samples.ts';
import { PILOT_SAMPLES } from './samples.ts';
import { WORKSPACE_SAMPLES } from './workspace-samples.ts';

type Stored = { readonly type: string };

/** Each event's schema by its type, unions within the union opened. */
function shapesOf(union: z.ZodDiscriminatedUnion): Map<string, z.core.$ZodShape> {
  const shapes = new Map<string, z.core.$ZodShape>();
  for (const option of union.options) {
    if (option instanceof z.ZodDiscriminatedUnion)
      for (const [type, shape] of shapesOf(option)) shapes.set(type, shape);
    else if (option instanceof z.ZodObject && option.shape['type'] instanceof z.ZodLiteral)
      shapes.set(String(option.shape['type'].value), option.shape);
  }
  return shapes;
}

const throughTheLedger = (event: Stored): unknown => JSON.parse(JSON.stringify(event));

const without = (event: Stored, name: string): Stored =>
  Object.fromEntries(Object.entries(event).filter(([key]) => key !== name)) as Stored;

describe.each([
  ['a pilot', storedPilotEvent, parsePilotEvent, Object.values<Stored>(PILOT_SAMPLES)],
  [
    'a workspace',
    storedWorkspaceEvent,
    parseWorkspaceEvent,
    Object.values<Stored>(WORKSPACE_SAMPLES),
  ],
  ['a report', storedReportEvent, parseReportEvent, Object.values<Stored>(REPORT_SAMPLES)],
] as const)('the stored events of %s', (_stream, union, parse, samples) => {
  const shapes = shapesOf(union as unknown as z.ZodDiscriminatedUnion);

  it('have a sample each, with every member', () => {
    expect(samples.map(({ type }) => type).sort()).toEqual([...shapes.keys()].sort());
    for (const sample of samples)
      expect(Object.keys(sample).sort()).toEqual(Object.keys(shapes.get(sample.type) ?? {}).sort());
  });

  it.each(samples.map(sample => [sample.type, sample] as const))(
    'read %s as it was written',
    (_type, sample) => {
      expect(parse(throughTheLedger(sample))).toEqual(sample);
    },
  );

  it.each(samples.map(sample => [sample.type, sample] as const))(
    'read %s with or without a member only where it may be left out',
    (type, sample) => {
      for (const [name, schema] of Object.entries(shapes.get(type) ?? {})) {
        const shorter = without(sample, name);
        if (schema instanceof z.ZodExactOptional) expect(parse(shorter)).toEqual(shorter);
        else expect(() => parse(shorter), name).toThrow(z.ZodError);
      }
    },
  );

  it('refuse a member that no version knows, which no hash was asked about', () => {
    for (const sample of samples)
      expect(() => parse({ ...sample, note: 'x' }), sample.type).toThrow(z.ZodError);
  });
});
