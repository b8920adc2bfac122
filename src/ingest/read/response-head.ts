/** What an archive or `curl -i` writes before a page: WARC records (ISO 28500) and the head of an HTTP answer (RFC 9112). */

const HEAD =
  /^\s*(?:WARC\/\d[\d.]*|HTTP\/\d[\d.]* \d{3}[^\r\n]*)(?:\r?\n[\w-]+:[^\r\n]*)*\r?\n\r?\n/;
const MOST = 3;

export interface ResponseText {
  /** The heads, as they stand; '' where there are none. */
  readonly head: string;
  readonly body: string;
  readonly claims: HeadClaims;
}

/** What a record of an archive says of the page in it. */
export interface HeadClaims {
  /** `WARC-Target-URI`: what was asked for. */
  readonly target?: string;
  /** `WARC-Date`: when. */
  readonly at?: string;
  /** Fields of collect (collect/store/kept-text.ts): the article's address, whose it is, when its feed says it appeared. */
  readonly address?: string;
  readonly outlet?: string;
  readonly published?: string;
}

const FIELDS: ReadonlyMap<string, keyof HeadClaims> = new Map<string, keyof HeadClaims>([
  ['warc-target-uri', 'target'],
  ['warc-date', 'at'],
  ['mujaz-address', 'address'],
  ['mujaz-outlet', 'outlet'],
  ['mujaz-published', 'published'],
]);

/** @param text a text of any kind */
export function splitResponse(text: string): ResponseText {
  let at = 0;
  let claims: HeadClaims = {};
  for (let i = 0; i < MOST; i++) {
    const head = HEAD.exec(text.slice(at, at + 20_000))?.[0] ?? '';
    if (head === '') break;
    // A later head came from the server, which may write there what it likes.
    if (i === 0) claims = claimsOf(head);
    at += head.length;
  }
  return { head: text.slice(0, at), body: text.slice(at), claims };
}

function claimsOf(head: string): HeadClaims {
  if (!/^\s*WARC\//.test(head)) return {};
  const fields = [...head.matchAll(/^([\w-]+):[ \t]*([^\r\n]*)/gm)].flatMap(
    ([, name = '', value = '']) => {
      const field = FIELDS.get(name.toLowerCase());
      // WARC 1.0 writes addresses between angle brackets.
      const text = value.trim().replace(/^<(.*)>$/, '$1');
      return field === undefined || text === '' ? [] : [[field, text] as const];
    },
  );
  return Object.fromEntries(fields);
}
