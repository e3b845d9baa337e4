/**
 * A text in which « e-mail » is not broken at its hyphen. By a style and not by another hyphen: to whoever hears,
 * searches or copies it, the text is the same.
 */
export function Words({ children }: { children: string }) {
  return children.split(/(e-mail)/).map((part, i) => (i % 2 ? <span style="white-space:nowrap">{part}</span> : part));
}

/** Each in a paragraph of its own. */
export function Lines({ children }: { children: readonly string[] }) {
  return children.map((line) => (
    <p key={line}>
      <Words>{line}</Words>
    </p>
  ));
}
