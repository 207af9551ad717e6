export type Page = ReturnType<typeof makePage>;

/** The parts of the page by their ids. Everything from the server is set as text. */
export function makePage(document: Document) {
  const part = (id: string): HTMLElement => {
    const element = document.getElementById(id);
    if (!element) throw new Error(`The page has no part ${id}`);
    return element;
  };
  const as = <K extends keyof HTMLElementTagNameMap>(id: string, _name: K) => part(id) as HTMLElementTagNameMap[K];
  return {
    document,
    part,
    as,
    say(id: string, text: string): void {
      if (part(id).textContent !== text) part(id).textContent = text;
    },
    show(id: string, shown: boolean): void {
      part(id).hidden = !shown;
    },
    on(id: string, event: keyof HTMLElementEventMap, then: () => void): void {
      part(id).addEventListener(event, then);
    },
    make,
  };
}

interface Made {
  text?: string;
  className?: string;
  [attribute: string]: string | undefined;
}

/** An element with its text or its children. */
export function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  { text, className, ...attributes }: Made = {},
  children: readonly Node[] = [],
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  if (className !== undefined) element.className = className;
  for (const [attribute, value] of Object.entries(attributes))
    if (value !== undefined) element.setAttribute(attribute, value);
  if (text !== undefined) element.textContent = text;
  element.append(...children);
  return element;
}

/** The same in SVG. */
export function draw(
  name: string,
  attributes: Record<string, string | number>,
  children: readonly Node[] = [],
): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name) as SVGElement;
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  element.append(...children);
  return element;
}
