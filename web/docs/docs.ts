import { copyButtons } from './copy.ts';
import { languageTabs } from './tabs.ts';

languageTabs(document.querySelectorAll<HTMLElement>('.samples'));
copyButtons(document.querySelectorAll<HTMLElement>('main pre'));

const open = async () => (await import('./search.ts')).openSearch();

document.querySelector('#find')?.addEventListener('click', open);
document.addEventListener('keydown', (event) => {
  const isTyping =
    event.target instanceof HTMLElement && event.target.closest('input, textarea, select, [contenteditable]');
  const isSlash = event.key === '/' && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey;
  const isControlK = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey;
  if (!isSlash && !isControlK) return;
  event.preventDefault();
  void open();
});
