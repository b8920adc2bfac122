/**
 * What a page may load and run (Content Security Policy Level 3). Each page brings its own policy in a `meta`, so that
 * it holds on hosts that send no headers; the header (headers.ts) adds what only a header can say.
 */

const PAGE: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  'style-src': "'self'",
  'img-src': "'self'",
  'font-src': "'self'",
  // Without scripts nothing asks; but tools that look at a page (Lighthouse) ask for robots.txt from within it.
  'connect-src': "'self'",
  'form-action': "'self'",
  'base-uri': "'none'",
};

/** The policy of a page that runs nothing: every page but search. */
export function pagePolicy(): string {
  return write(PAGE);
}

/** That of the search page: its own scripts, Pagefind's worker and WebAssembly, and the index. */
export function searchPolicy(): string {
  return write({
    ...PAGE,
    'script-src': "'self' 'wasm-unsafe-eval'",
    'worker-src': "'self'",
  });
}

/**
 * That of a page in one file, which has its style inside.
 *
 * @param styleHash SHA-256 of the style, base64
 */
export function offlinePolicy(styleHash: string): string {
  return write({
    'default-src': "'none'",
    'style-src': `'sha256-${styleHash}'`,
    'base-uri': "'none'",
  });
}

/** What is sent with every page: the widest that any page needs, and who may frame it, which only a header says. */
export function headerPolicy(styleHash: string): string {
  return write({
    ...PAGE,
    'style-src': `'self' 'sha256-${styleHash}'`,
    'script-src': "'self' 'wasm-unsafe-eval'",
    'worker-src': "'self'",
    'frame-ancestors': "'none'",
    'object-src': "'none'",
  });
}

/**
 * That of the editing page, which is an application of others: it sets styles as it goes, shows pictures from memory,
 * and speaks with the host of the repository alone.
 *
 * @param origins of that host: its programs, and its pictures of people
 */
export function editingPolicy(origins: readonly string[]): string {
  return write({
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': "'self' 'unsafe-inline'",
    'img-src': ["'self' blob: data:", ...origins].join(' '),
    'font-src': "'self'",
    'connect-src': ["'self' blob: data:", ...origins].join(' '),
    'worker-src': "'self' blob:",
    'base-uri': "'none'",
    'form-action': "'none'",
  });
}

/**
 * What is sent with every page of a site that has the editing page: policies add up, so the header says only what holds
 * for that one too. Each page's own, in its `meta`, is as strict as ever.
 */
export function headerPolicyBesideEditing(): string {
  return write({ 'object-src': "'none'", 'base-uri': "'none'", 'frame-ancestors': "'none'" });
}

function write(directives: Readonly<Record<string, string>>): string {
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}
