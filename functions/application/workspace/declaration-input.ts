import { type Asked, words } from '#application/stream/sealing.ts';
import type { DeclarationInput } from '#contracts/declarations.ts';
import type { DeclarationEvent } from '#domain/workspace/declarations.ts';

type Given = {
  /** Who declares, where a declaration speaks for whoever makes it. */
  readonly person: string;
  /** For what the declaration brings into being: an objection, a feed. */
  readonly id: string;
};

/** A declaration as it came in, ready to be sealed. */
export function askedDeclaration(
  input: DeclarationInput,
  { person, id }: Given,
): Asked<DeclarationEvent> {
  switch (input.type) {
    case 'PracticeLogged': {
      const { task, wentWell, failed, ...rest } = input;
      return {
        ...rest,
        person,
        task: words(task),
        wentWell: words(wentWell),
        failed: words(failed),
      };
    }
    case 'ConstraintNamed':
      return { ...input, why: words(input.why) };
    case 'EthicsPolicySet': {
      const { policy, link, ...rest } = input;
      return { ...rest, policy: words(policy), ...asked({ link }) };
    }
    case 'EthicsAreaReviewed':
      return { ...input, reviewer: person };
    case 'StrategyForumRecorded': {
      const { forum, link, ...rest } = input;
      return { ...rest, forum: words(forum), ...asked({ link }) };
    }
    case 'ScorecardAcknowledged':
      return { ...input, executive: person };
    case 'ScalePlanSet':
      return { ...input, expectedBenefit: words(input.expectedBenefit) };
    case 'AgentsDeclared': {
      const { limits, stopRule, ...rest } = input;
      return { ...rest, ...asked({ limits, stopRule }) };
    }
    case 'MetricFeedConnected':
      return { ...input, feed: id, source: words(input.source) };
    case 'ObjectionRaised':
      return { ...input, objection: id, words: words(input.words) };
    case 'CapacityDeclared':
    case 'CoalitionJoined':
    case 'CoalitionLeft':
    case 'SustainedChecked':
    case 'ObjectionLinked':
    case 'ObjectionClosed':
      return input;
  }
}

/** Texts that may be left out: those that were given, marked as words. */
const asked = <Key extends string>(texts: Readonly<Record<Key, string | undefined>>) =>
  Object.fromEntries(
    Object.entries<string | undefined>(texts).flatMap(([key, text]) =>
      text === undefined ? [] : [[key, words(text)]],
    ),
  ) as { readonly [Each in Key]?: ReturnType<typeof words> };
