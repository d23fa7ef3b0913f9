type MessageProps = {
  readonly title: string;
  /** What happened, and what to do. */
  readonly sentences: readonly string[];
  readonly link?: { readonly href: string; readonly text: string };
};

/** A page that has nothing to show but what to do next. */
export function Message({ title, sentences, link }: MessageProps) {
  return (
    <article className="letter">
      <h1>{title}</h1>
      {sentences.map(sentence => (
        <p key={sentence}>{sentence}</p>
      ))}
      {link === undefined ? null : (
        <p>
          <a href={link.href}>{link.text}</a>
        </p>
      )}
    </article>
  );
}
