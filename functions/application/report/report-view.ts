import type { AppDeps } from '#application/deps.ts';
import { loadStream } from '#application/stream/load-stream.ts';
import { readWorkspace } from '#application/workspace/workspace-facts.ts';
import type { CaseStudyView } from '#contracts/case-study.ts';
import type { EditionMeta, EditionView, ReportView } from '#contracts/editions.ts';
import type { ReadinessView, ScorecardView } from '#contracts/reports.ts';
import { readText } from '#domain/chain/free-text.ts';
import { contentHashOf, openBody, saltOf } from '#domain/report/edition.ts';
import { type Edition, NEW_REPORT, type Report } from '#domain/report/state.ts';
import { type ReportSubject, reportId } from '#domain/report/subject.ts';
import type { Fact } from '#domain/scorecard/fact.ts';
import type { Profile } from '#identity/people.ts';
import { factsHashOf, type NarrativeRequest } from '#narrator/narrator.ts';
import { renderSentence } from '#narrator/render.ts';
import { historyOf } from './history.ts';
import { draftReport } from './report-draft.ts';
import { reportKey, reportStream } from './report-stream.ts';
import { titleOf } from './report-title.ts';

/** Everything about a report but its figures; undefined where there is nothing to report on. */
export async function showReport(
  deps: AppDeps,
  workspace: string,
  subject: ReportSubject,
): Promise<ReportView | undefined> {
  const key = reportKey(workspace, subject);
  const [{ state: report = NEW_REPORT }, entries, { declarations }] = await Promise.all([
    loadStream(deps, reportStream, key),
    deps.ledger.read(key),
    readWorkspace(deps, workspace),
  ]);
  const salt = report.salt ? saltOf(report.salt) : '';
  const draft = await draftReport(deps, { workspace, subject, salt });
  if (!draft) return undefined;
  const acknowledged = declarations.acknowledged.filter(
    each => subject.kind === 'scorecard' && each.quarter === subject.quarter,
  );
  const profiles = await deps.people.names(workspace, [
    ...peopleOf(report),
    ...acknowledged.map(each => each.executive),
    ...entries.map(({ header }) => header.actor),
  ]);
  const person = personIn(profiles);
  return {
    id: reportId(subject),
    kind: subject.kind,
    title: titleOf(subject),
    isOver: draft.isOver,
    ...(report.job
      ? {
          job: {
            status: report.job.begunAt === undefined ? 'waiting' : 'writing',
            requestedAt: report.job.requestedAt,
          },
        }
      : {}),
    ...(report.text && draft.request ? { text: viewText(report.text, draft.request, person) } : {}),
    facts: (draft.request?.facts ?? []).map(({ id, label, rendered, source }) => ({
      id,
      label,
      rendered,
      ...hrefOf(source),
    })),
    editions: report.editions.map(each => viewMeta(each, person)),
    questions: report.questions.map(({ words, answer, by, ...rest }) => ({
      ...rest,
      by: person(by),
      words: readText(words),
      ...(answer
        ? { answer: { ...answer, by: person(answer.by), words: readText(answer.words) } }
        : {}),
    })),
    decisions: report.decisions.map(({ words, by, ...rest }) => ({
      ...rest,
      by: person(by),
      ...(words ? { words: readText(words) } : {}),
    })),
    acknowledged: acknowledged.map(({ executive, at, edition }) => ({
      by: person(executive),
      at,
      ...(edition === undefined ? {} : { edition }),
    })),
    invited: report.invited.map(({ person: id, edition }) => ({ person: person(id), edition })),
    history: historyOf(entries, id => person(id).name),
  };
}

/** An edition as it was published, checked against its hash; undefined where there is none. */
export async function showEdition(
  deps: AppDeps,
  workspace: string,
  subject: ReportSubject,
  edition: number,
): Promise<EditionView | undefined> {
  const { state } = await loadStream(deps, reportStream, reportKey(workspace, subject));
  const found = state?.editions.find(each => each.edition === edition);
  const content = found && (await deps.editions.get(workspace, found.contentHash));
  if (!state || !found || !content) return undefined;
  const profiles = await deps.people.names(workspace, peopleOf(state));
  // Written by `publishReport` from a view of its kind; the content hash vouches for it.
  const body = openBody(content.body) as ScorecardView & ReadinessView & CaseStudyView;
  return {
    meta: viewMeta(found, personIn(profiles)),
    intact: contentHashOf(content) === found.contentHash,
    superseded: edition < state.editions.length,
    ...(subject.kind === 'scorecard' ? { scorecard: body } : {}),
    ...(subject.kind === 'readiness' ? { readiness: body } : {}),
    ...(subject.kind === 'casestudy' ? { casestudy: body } : {}),
  };
}

type PersonOf = (id: string) => { id: string; name: string };

const personIn =
  (profiles: ReadonlyMap<string, Profile>): PersonOf =>
  id => ({
    id,
    name: id === 'system' ? 'Countersign' : (profiles.get(id)?.name ?? 'somebody who has left'),
  });

const peopleOf = ({ text, editions, questions, decisions, invited }: Report): string[] =>
  [
    text?.owned?.by,
    ...editions.flatMap(({ publishedBy, owner }) => [publishedBy, owner]),
    ...questions.flatMap(({ by, answer }) => [by, answer?.by]),
    ...decisions.map(({ by }) => by),
    ...invited.map(({ person }) => person),
  ].flatMap(id => id ?? []);

function viewText(
  { hash, factsHash, sentences, note, writtenAt, owned }: NonNullable<Report['text']>,
  request: NarrativeRequest,
  person: PersonOf,
): NonNullable<ReportView['text']> {
  const current = factsHash === factsHashOf(request);
  return {
    hash,
    current,
    sentences: sentences.map(({ template, by }) => {
      const words = readText(template);
      return {
        template: words,
        by,
        // Facts of another day have other figures: none is better than a wrong one.
        pieces: current ? piecesOf(words, request) : [{ text: words.replace(/\{\{\w+\}\}/g, '…') }],
      };
    }),
    note,
    writtenAt,
    ...(owned ? { owned: { by: person(owned.by), at: owned.at } } : {}),
  };
}

const piecesOf = (template: string, request: NarrativeRequest) =>
  renderSentence({ template }, request).map(segment => {
    if (segment.kind === 'words') return { text: segment.text };
    const fact = request.facts.find(({ id }) => id === segment.id);
    return { text: segment.text, slot: segment.id, ...(fact ? hrefOf(fact.source) : {}) };
  });

/** Where the app shows what a fact rests on. */
function hrefOf(source: Fact['source']): { href?: string } {
  switch (source.kind) {
    case 'pilot':
      return { href: `/app/pilots/${source.pilot}` };
    case 'entry':
      return source.stream.startsWith('pilot/')
        ? { href: `/app/pilots/${source.stream.slice('pilot/'.length)}/ledger` }
        : {};
    default:
      return {};
  }
}

function viewMeta(edition: Edition, person: PersonOf): EditionMeta {
  const { publishedBy, owner, corrects, ...rest } = edition;
  return {
    ...rest,
    publishedBy: person(publishedBy),
    ...(owner === undefined ? {} : { owner: person(owner) }),
    ...(corrects
      ? { corrects: { edition: corrects.edition, reason: readText(corrects.reason) } }
      : {}),
  };
}
