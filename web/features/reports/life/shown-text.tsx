import type { ReportView } from '#contracts/editions.ts';

type Text = NonNullable<ReportView['text']>;

const WRITERS = { model: 'by a model', rule: 'by rule', person: 'by a person' } as const;

/** The text as its readers get it, each figure a chip that leads to what it rests on. */
export function ShownText({ text }: { readonly text: Text }) {
  return (
    <ol className="told">
      {text.sentences.map(({ template, by, pieces }) => (
        <li key={template}>
          {pieces.map(({ text: words, slot, href }, index) => {
            const key = `${slot ?? 'words'} ${index}`;
            if (slot === undefined) return <span key={key}>{words}</span>;
            return href === undefined ? (
              <span key={key} className="chip">
                {words}
              </span>
            ) : (
              <a key={key} className="chip" href={href}>
                {words}
              </a>
            );
          })}{' '}
          <span className="told-by">{WRITERS[by]}</span>
        </li>
      ))}
    </ol>
  );
}
