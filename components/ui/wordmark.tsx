/** The mark: three lines, one for each grade of certainty. */
export function Wordmark({ href }: { href?: string }) {
  const content = (
    <>
      <svg viewBox="0 0 20 20" fill="none" stroke="currentColor" strokeWidth="2.25" aria-hidden="true">
        <path d="M1 4h18" />
        <path d="M1 10h18" strokeDasharray="4.5 2.25" />
        <path d="M2.2 16h17" strokeDasharray=".1 3.9" strokeLinecap="round" />
      </svg>
      Waybill
    </>
  );
  // A plain anchor: the page is left on purpose, so that nothing of the last message stays in memory.
  return href ? (
    <a className="wordmark" href={href}>
      {content}
    </a>
  ) : (
    <span className="wordmark">{content}</span>
  );
}
