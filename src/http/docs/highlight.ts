import { escapeText as escaped } from '../../services/title-svg.ts';

const HASH = ['python', 'ruby', 'sh', 'yaml', 'toml', 'http'];
const PLAIN = ['', 'text'];
const KEYWORDS = new Set(
  `abstract and as assert async await begin break case catch class const continue data def default defer do elif else end
  ensure enum except export extends false final finally fn for foreach from func function go if impl import in include
  instanceof interface internal is let loop match mod module mut namespace new nil none not null object or override package
  pass private protected pub public raise require rescue return self sealed static struct super switch then this throw throws
  trait true try type unless use using val var void when where while with yield None True False Ok Err Some`
    .trim()
    .split(/\s+/),
);

const STRING = String.raw`"""[\s\S]*?"""|"(?:\\.|[^"\\\n])*"|${'`'}[^${'`'}]*${'`'}`;
const WORD = String.raw`[A-Za-z_$][\w$]*`;

/** Code as HTML, with its comments, strings, numbers and words of the language marked. It need not be right, but readable. */
export function highlighted(code: string, language: string): string {
  if (PLAIN.includes(language)) return escaped(code);
  const comment = HASH.includes(language)
    ? String.raw`#[^\n]*`
    : String.raw`\/\/[^\n]*|\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->`;
  // In Rust an apostrophe begins a lifetime too.
  const single = language === 'rust' ? String.raw`'(?:\\.|[^'\\\n])'` : String.raw`'(?:\\.|[^'\\\n])*'`;
  const token = new RegExp(`(${comment})|(${STRING}|${single})|(\\b\\d[\\w.]*)|(${WORD})`, 'g');
  let html = '';
  let end = 0;
  for (const found of code.matchAll(token)) {
    html += escaped(code.slice(end, found.index)) + marked(found, language);
    end = found.index + found[0].length;
  }
  return html + escaped(code.slice(end));
}

function marked([text, comment, string, number, word]: RegExpMatchArray, language: string): string {
  const sort = comment ? 'c' : string ? 's' : number ? 'n' : word && isKeyword(word, language) ? 'k' : undefined;
  return sort ? `<span class="${sort}">${escaped(text)}</span>` : escaped(text);
}

const isKeyword = (word: string, language: string): boolean =>
  !['http', 'sh', 'yaml', 'toml', 'xml'].includes(language) && KEYWORDS.has(word);
