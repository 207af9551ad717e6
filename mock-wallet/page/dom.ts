type Attributes = Record<string, string | boolean | undefined>;
type Child = Node | string | false | undefined;

/** An element with its attributes and what is in it; texts are text, whatever they hold. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.filter((child) => child !== false && child !== undefined));
  return element;
}

/** A button that does something when it is pressed. */
export function button(label: string, press: () => unknown, attributes: Attributes = {}): HTMLButtonElement {
  const element = make('button', { type: 'button', ...attributes }, label);
  element.addEventListener('click', press);
  return element;
}

/** A block of text as it is, that the keyboard can scroll. */
export const block = (label: string, ...children: Child[]): HTMLElement =>
  make('pre', { tabindex: '0', role: 'group', 'aria-label': label }, ...children);

/** A part of the page by its id. */
export function part<T extends HTMLElement = HTMLElement>(id: string): T {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page has no part ${id}`);
  return element as T;
}

/** Sets a text where it differs, so that nothing is announced or selected anew. */
export function say(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
