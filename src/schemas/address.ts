/** Which page an address leads to, however it is written. */

/**
 * Parameters that tell where a reader came from, and nothing of the page: those of Google Analytics and Ads, Meta,
 * Microsoft, Mailchimp, X, TikTok, Yandex, AT Internet (BBC, France Médias Monde), Adobe, HubSpot.
 */
const TRACKING =
  /^(?:utm_.*|at_.*|mc_[ce]id|gclid|gclsrc|dclid|gbraid|wbraid|fbclid|msclkid|twclid|ttclid|yclid|igshid|igsh|_ga|_gl|_hs.*|hsctatracking|xtor|ns_.*|wt\..*|s_cid|cmpid|traffic_source|amp|outputtype)$/i;
/** The same page for telephones, or in AMP (https://amp.dev/documentation/guides-and-tutorials). */
const VARIANT_HOST = /^(?:www|m|mobile|amp)\.(?=[^.]+\.[^.])/;
const AMP_CACHE = /^([a-z0-9-]+)\.cdn\.ampproject\.org$/;
const INDEX = /\/(?:index|default)\.(?:html?|php|aspx?)$/i;

/**
 * A key that two addresses of one page share: scheme, `www`, telephone and AMP variants, tracking, fragment, the order
 * of parameters, a slash at the end and the way of escaping make no other page (after RFC 3986, 6.2).
 *
 * @returns undefined for what is no address of the web, and for a site's front page: it is no article's
 * @example addressKey('http://www.example.org/a/?utm_source=x#b') === addressKey('https://example.org/a') // true
 */
export function addressKey(address: string): string | undefined {
  const url = pageOf(address);
  if (url === undefined) return undefined;
  const host = url.host
    .toLowerCase()
    .replace(/\.(?=$|:)/, '')
    .replace(VARIANT_HOST, '');
  const path = pathOf(url.pathname);
  const parameters = [...url.searchParams]
    .filter(([name]) => !TRACKING.test(name))
    .map(([name, value]) => `${name}=${value}`)
    .sort();
  // «#!/a/1» and «#/a/1» are the paths of pages that a script makes.
  const route = /^#!?\/./.test(url.hash) ? url.hash : '';
  if (path === '' && parameters.length === 0 && route === '') return undefined;
  return `${host}${path}${parameters.length === 0 ? '' : `?${parameters.join('&')}`}${route}`;
}

/** The page itself, where the address is that of a copy in an AMP cache. */
function pageOf(address: string): URL | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return undefined;
  const isGoogle = /^(?:www\.)?google\.[a-z.]+$/.test(url.hostname);
  const kept = isGoogle
    ? /^\/amp\/(?:s\/)?([^/]+\.[^/]+\/.*)$/.exec(url.pathname)
    : AMP_CACHE.test(url.hostname)
      ? /^\/[acv]\/(?:s\/)?([^/]+\.[^/]+\/.*)$/.exec(url.pathname)
      : null;
  const page = `https://${kept?.[1] ?? ''}${url.search}`;
  return kept !== null && URL.canParse(page) ? new URL(page) : url;
}

function pathOf(pathname: string): string {
  return unescaped(pathname)
    .replace(/\/{2,}/g, '/')
    .replace(INDEX, '/')
    .replace(/\/$/, '')
    .replace(/(?<=.)\/amp$|^\/amp(?=\/.)/, '')
    .replace(/\.amp(?=\.html?$)|\.amp$/, '');
}

/** As a reader sees it; what cannot be decoded stays as it is. */
function unescaped(path: string): string {
  try {
    return decodeURI(path).normalize('NFC');
  } catch {
    return path;
  }
}
