/** Three sentences for a skeptic: what the evidence file shows, and what it cannot. */
export function VerifyYourself({ href }: { readonly href: string }) {
  return (
    <section className="verify-yourself" aria-labelledby="verify-yourself">
      <h2 id="verify-yourself">Do not take our word for it</h2>
      <p>
        The evidence file holds everything that was signed and recorded here. Opened on your own
        computer, without a network, it checks that nothing was changed and computes the verdict
        again before your eyes. It cannot tell whether the figures were true when they were
        recorded, and whoever runs this product could rewrite and re-sign the whole of it: so paste
        the signed head from your mail into the file, which nobody here can change. The file’s keys
        are those of <a href="/keys">this page</a>.
      </p>
      <p>
        <a className="button" href={href} download>
          Download the evidence file
        </a>
      </p>
    </section>
  );
}
