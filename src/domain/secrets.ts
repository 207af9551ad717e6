/** What stands where a secret stood. */
export const HIDDEN = '[hidden]';

const NAMES =
  'authorization|x-provider-api-key|x-api-key|x-pp-signature(?:-next)?|mgckey|launch_url|wallet_secret|admin_token|secrets_key|provider_admin|password';

/** The ways a secret is written: the value after a secret's name, then what its form gives away. */
const FORMS = [
  // In JSON, and in JSON within a JSON string: the quotes stay.
  String.raw`((?:${NAMES})\\*"\s*:\s*\\*")[^"\\]+`,
  // In a query, a header or a sentence.
  String.raw`((?:${NAMES})\s*(?:[:=]|%3D)\s*)(?:(?:Bearer|Basic)\s+)?[^\s"'\\,;&{}[\]]+`,
  String.raw`(\bBearer(?:\s|%20|\+)+)[^\s"'\\,;&]+`,
  // The user and password of a URL.
  String.raw`(:\/\/)[^\s/@"'\\]+(?=@)`,
  String.raw`\b(?:ppop|mgc|whsec)_[\w%-]+`,
  String.raw`\$argon2id\$[\w=,+/$]+[\w+/]`,
];
const SECRETS = new RegExp(FORMS.join('|'), 'gi');

/** A text without the keys, mgckeys, tokens, signatures and passwords in it, as far as their form gives them away. */
export function hideSecrets(text: string): string {
  const hidden = text.replace(SECRETS, `$1$2$3$4${HIDDEN}`);
  return hasLongHex(hidden) ? hidden.replace(LONG_HEX, HIDDEN) : hidden;
}

/** 256 bits in hex: a signature, or an admin token or key that was made here. */
const LONGEST_ID = 63;
const LONG_HEX = /[0-9a-f]{64,}/gi;

/** Whether LONG_HEX matches, by looking at one character in 64: the pattern itself takes longer than the rest of a line. */
function hasLongHex(text: string): boolean {
  for (let at = LONGEST_ID; at < text.length; at += LONGEST_ID + 1) {
    let from = at;
    let to = at;
    while (isHex(text.charCodeAt(from - 1))) from -= 1;
    while (isHex(text.charCodeAt(to))) to += 1;
    if (to - from > LONGEST_ID) return true;
  }
  return false;
}

const isHex = (code: number): boolean =>
  (code >= 48 && code <= 57) || (code >= 97 && code <= 102) || (code >= 65 && code <= 70);
