/** What a host sends with files: safety with all, and how long each kind may be kept (RFC 9111, RFC 8246). */
import { headerPolicy, headerPolicyBesideEditing } from './content-security.ts';

export interface HeaderRule {
  /** A path below the base, `*` for anything. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Names of these files hold a digest of what is in them: they never change. */
const IMMUTABLE = 'public, max-age=31536000, immutable';
/** Pages, feeds and the rest: kept for five minutes, then asked for again (304 when unchanged). */
const SHORT = 'public, max-age=300, must-revalidate';

/**
 * @param styleHash that of the style of pages in one file (content-security.ts)
 * @param hasEditingPage whether `admin/` is published too
 */
export function headerRules(styleHash: string, hasEditingPage = false): HeaderRule[] {
  return [
    { path: '*', headers: safety(styleHash, hasEditingPage) },
    { path: '_astro/*', headers: { 'Cache-Control': IMMUTABLE } },
    // Older shards are asked for seldom, and hosts do not agree on a `*` within a path.
    { path: 'pagefind/newest/index/*', headers: { 'Cache-Control': IMMUTABLE } },
    { path: 'pagefind/newest/filter/*', headers: { 'Cache-Control': IMMUTABLE } },
  ];
}

/** What holds for whatever has no rule of its own. */
export const DEFAULT_CACHE = SHORT;

function safety(styleHash: string, hasEditingPage: boolean): Record<string, string> {
  return {
    'Content-Security-Policy': hasEditingPage
      ? headerPolicyBesideEditing()
      : headerPolicy(styleHash),
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Permissions-Policy':
      'accelerometer=(), autoplay=(), camera=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=(), browsing-topics=()',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    // Signing in to the host of a repository happens in a window that answers the one that opened it.
    'Cross-Origin-Opener-Policy': hasEditingPage ? 'same-origin-allow-popups' : 'same-origin',
    'Strict-Transport-Security': 'max-age=31536000',
  };
}

/**
 * The rules as a `_headers` file, which Netlify, Cloudflare Pages and others read. Where two rules match they add
 * their headers up, so none names one twice.
 *
 * @param base the path under which the site lives, with strokes around
 */
export function writeHeadersFile(rules: readonly HeaderRule[], base: string): string {
  return rules
    .map(({ path, headers }) =>
      [base + path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join(
        '\n',
      ),
    )
    .join('\n\n')
    .concat('\n');
}
