/** What a server answers at addresses that lead on or lead nowhere any more. */
export interface Redirects {
  /** From path to path, 301 (RFC 9110, 15.4.2). */
  readonly moved: readonly (readonly [from: string, to: string])[];
  /** Paths of what was taken back, 410 (RFC 9110, 15.5.11); a page is there to be shown. */
  readonly gone: readonly string[];
}

/** As a `_redirects` file, which Netlify, Cloudflare Pages and others read. */
export function writeRedirectsFile({ moved, gone }: Redirects): string {
  return [
    ...moved.map(([from, to]) => `${from} ${to} 301`),
    ...gone.map((path) => `${path} ${path}index.html 410`),
  ]
    .map((line) => `${line}\n`)
    .join('');
}
