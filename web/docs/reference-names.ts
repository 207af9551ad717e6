/** What Scalar leaves without a name is given one, as it comes: its editor of one line, and its buttons that copy. */
export function nameThings(root: HTMLElement): void {
  const name = () => {
    for (const editor of root.querySelectorAll('[role=combobox]:not([aria-label], [aria-labelledby])')) {
      editor.setAttribute('aria-label', editor.getAttribute('data-placeholder') ?? 'Value');
      if (!editor.hasAttribute('aria-expanded')) editor.setAttribute('aria-expanded', 'false');
    }
    // Scalar shows a joke where the key belongs.
    for (const key of root.querySelectorAll('.scalar-password-input:not([placeholder="Your key"])'))
      key.setAttribute('placeholder', 'Your key');
    // Their words are shown to those who point at them only.
    for (const button of root.querySelectorAll('.scalar-code-copy:not([aria-label])'))
      button.setAttribute('aria-label', 'Copy');
  };
  new MutationObserver(name).observe(root, { childList: true, subtree: true });
}
