/** Names in a box that scrolls when they are many. */
export const NameList = ({ label, names }: { label: string; names: readonly string[] }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard
  <section className="name-list mono breakable" aria-label={label} tabIndex={0}>
    {names.join(', ')}
  </section>
);
