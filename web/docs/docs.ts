import { copyButtons } from './copy.ts';
import { languageTabs } from './tabs.ts';

languageTabs(document.querySelectorAll<HTMLElement>('.samples'));
copyButtons(document.querySelectorAll<HTMLElement>('main pre'));

const dialog = document.querySelector('#search') as HTMLDialogElement;

/** The box is there at once, for those who type on; what searches is loaded meanwhile. */
async function open(): Promise<void> {
  if (dialog.open) return;
  dialog.showModal();
  dialog.querySelector('input')?.select();
  const { search } = await import('./search.ts');
  await search();
}

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
