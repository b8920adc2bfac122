/** What an archive or `curl -i` writes before a page: WARC records (ISO 28500) and the head of an HTTP answer (RFC 9112). */

const HEAD =
  /^\s*(?:WARC\/\d[\d.]*|HTTP\/\d[\d.]* \d{3}[^\r\n]*)(?:\r?\n[\w-]+:[^\r\n]*)*\r?\n\r?\n/;
const MOST = 3;

export interface ResponseText {
  /** The heads, as they stand; '' where there are none. */
  readonly head: string;
  readonly body: string;
}

/** @param text a text of any kind */
export function splitResponse(text: string): ResponseText {
  let at = 0;
  for (let i = 0; i < MOST; i++) {
    const length = HEAD.exec(text.slice(at, at + 20_000))?.[0].length ?? 0;
    if (length === 0) break;
    at += length;
  }
  return { head: text.slice(0, at), body: text.slice(at) };
}
