/** A stretch of text; `unseen` when it stands for characters that a screen does not show. */
export type Stretch = { text: string; unseen: boolean };

/** What nobody sees, or what turns the order of other signs around; line breaks and tabs count, spaces do not. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u00a0\u3164]/u;

const NAMES: Record<string, string> = { '\n': '↵\n', '\r': 'CR', '\t': '⇥\t', '\ufeff': 'BOM', '\u00a0': 'NBSP' };

/** Each stretch is an element of the page, so a body made of nothing else is not marked to its end. */
const MOST = 400;

/** Cuts a text where something is in it that nobody would see; a layout's own line breaks are none of that. */
export function stretches(text: string, isLaidOut = false): Stretch[] {
  const made: Stretch[] = [];
  for (const sign of text) {
    const unseen = made.length < MOST && UNSEEN.test(sign) && !(isLaidOut && sign === '\n');
    const last = made.at(-1);
    const shown = unseen ? nameOf(sign) : sign;
    if (last?.unseen === unseen) last.text += unseen && /\w$/.test(last.text) ? ` ${shown}` : shown;
    else made.push({ text: shown, unseen });
  }
  return made;
}

/** An id in which nothing is unseen. */
export const named = (id: string): string =>
  stretches(id)
    .map(({ text, unseen }) => (unseen ? `⟨${text.trim()}⟩` : text))
    .join('');

const nameOf = (sign: string): string =>
  NAMES[sign] ?? `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** The bytes that came. */
export function bytesOf({ raw_body, raw_body_base64 }: { raw_body?: string; raw_body_base64?: string }): Uint8Array {
  if (raw_body_base64 === undefined) return new TextEncoder().encode(raw_body ?? '');
  return Uint8Array.from(atob(raw_body_base64), (unit) => unit.charCodeAt(0));
}
