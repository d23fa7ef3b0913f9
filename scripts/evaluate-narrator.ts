import { bedrockClient, bedrockNarrator } from '#narrator/bedrock.ts';
import { bedrockConfigFrom } from '#narrator/bedrock-config.ts';
import { addTokens, costOf, type Price } from '#narrator/cost.ts';
import type { Narrative, Narrator } from '#narrator/narrator.ts';
import { ruleWrittenNarrator } from '#narrator/rule-written.ts';
import { EVALUATION_SET } from '#test/narrator/evaluation/fact-sets.ts';

/**
 * `npm run evaluate:narrator`: runs the evaluation set on the model that the environment names (NARRATOR_MODEL and its
 * like; AWS region and credentials as usual) and prints how its texts fared with the checker. Without a model it runs
 * the rule-written narrator, whose every text has to stand.
 */
export async function main(): Promise<void> {
  const { NARRATOR_MODEL } = process.env;
  const config = NARRATOR_MODEL ? bedrockConfigFrom(process.env) : undefined;
  const client = config ? bedrockClient() : undefined;
  const narrator: Narrator =
    client && config ? bedrockNarrator(client, config) : ruleWrittenNarrator;

  const narratives: Narrative[] = [];
  for (const { name, request } of EVALUATION_SET) {
    const narrative = await narrator.write(request);
    narratives.push(narrative);
    console.log(lineFor(name, narrative));
  }
  client?.destroy();
  console.log(summaryOf(narratives, config).join('\n'));
}

function lineFor(name: string, { origin, outcome, attempts, tokens, cost }: Narrative): string {
  const refused = attempts?.flatMap(({ findings }) => findings.map(({ code }) => code)) ?? [];
  const parts = [name.padEnd(40), origin.code.padEnd(22), outcome];
  if (tokens) parts.push(`${tokens.input} + ${tokens.output} tokens`);
  if (cost) parts.push(`$${cost}`);
  if (refused.length > 0) parts.push(`refused: ${[...new Set(refused)].join(', ')}`);
  return parts.join('  ');
}

/** Pass: the text stands as its narrator wrote it. Fallback: it is written by rule instead of by the model. */
function summaryOf(
  narratives: readonly Narrative[],
  config: { readonly model: string; readonly price?: Price } | undefined,
): string[] {
  const texts = narratives.filter(({ sentences }) => sentences.length > 0);
  const share = (count: number) =>
    `${count} of ${texts.length} (${Math.round((100 * count) / texts.length)} %)`;
  const firstTry = texts.filter(
    ({ origin, attempts }) => standsAlone(origin.code) && (attempts?.length ?? 1) === 1,
  );
  const passed = texts.filter(({ origin }) => standsAlone(origin.code));
  const mended = texts.filter(({ origin }) => origin.code === 'model_and_rule');
  const fallen = texts.filter(({ origin }) => origin.code === 'rule_instead_of_model');
  const tokens = texts
    .map(text => text.tokens ?? { input: 0, output: 0 })
    .reduce(addTokens, { input: 0, output: 0 });
  return [
    '',
    `narrator        ${config?.model ?? 'rule-written'}`,
    `pass rate       ${share(passed.length)}, at the first try ${share(firstTry.length)}`,
    `mended by rule  ${share(mended.length)}`,
    `fallback rate   ${share(fallen.length)}`,
    `tokens          ${tokens.input} in, ${tokens.output} out`,
    `cost            ${config?.price ? `$${costOf(tokens, config.price)}` : 'no price configured'}`,
  ];
}

function standsAlone(code: Narrative['origin']['code']): boolean {
  return code === 'model' || code === 'rule';
}
