/** The `time` elements of a page that may tell when its article was published, with where they stand. */
import type { ClaimedStamp } from '../page.ts';
import {
  attribute,
  type Document,
  type Element,
  elementsOf,
  isSmall,
  parentOf,
  textContent,
} from './dom.ts';

const ELSEWHERE = new Set(['nav', 'footer', 'aside', 'form', 'blockquote']);
/** A `p` or `li` with more letters than a byline and a stamp is a sentence. */
const LONGEST_LINE = 90;
const ELSEWHERE_NAME =
  /(?:^|[-_\s])(?:comments?|related|cards?|teasers?|sidebar|widget|recommend\w*|most-?read|latest|trending|updates?|live\w*|footer|clock|today)(?:$|[-_\s\d])/i;
const UPDATE = /modif|updat/i;

/**
 * Stamps in the header of the article or near its headline come first, then those of the article; then, as furniture,
 * those of cards, comments, sentences, and of the page's own header (HTML Standard, 4.3.8: a `header` that is not in a
 * section is the page's).
 */
export function placedStamps(document: Document): ClaimedStamp[] {
  const found: { readonly stamp: ClaimedStamp; readonly distance: number }[] = [];
  const furniture: ClaimedStamp[] = [];
  let [position, headline, seen] = [0, -1, 0];
  for (const element of elementsOf(document)) {
    position++;
    if (element.tagName === 'h1' && headline < 0) headline = position;
    if (!isStamp(element) || ++seen > MOST_SEEN) continue;
    const text = momentOf(element);
    if (text === '') continue;
    if (isElsewhere(element, headline >= 0)) {
      furniture.push({ text, role: 'published', place: 'furniture' });
      continue;
    }
    const label = ['itemprop', 'class', 'pubdate', 'title'].map((name) => attribute(element, name) ?? '').join(' ');
    const distance = headline < 0 ? Infinity : position - headline;
    const stamp: ClaimedStamp = {
      text,
      role: UPDATE.test(label) ? 'modified' : 'published',
      place: distance <= NEAR ? 'headline' : 'article',
    };
    found.push({ stamp, distance });
  }
  const own = found.sort((a, b) => a.distance - b.distance).slice(0, MOST);
  return [...own.map(({ stamp }) => stamp), ...furniture];
} // prettier-ignore

/** A `time`, and whatever the microdata of schema.org or the classes of hAtom say of its moment. */
function isStamp(element: Element): boolean {
  const property = attribute(element, 'itemprop') ?? '';
  return (
    element.tagName === 'time' ||
    (element.tagName !== 'meta' && /\bdate(?:Published|Modified)\b/.test(property)) ||
    (element.tagName === 'abbr' && /(?:^|\s)(?:published|updated)(?:\s|$)/.test(attribute(element, 'class') ?? ''))
  );
} // prettier-ignore

/** Its machine's form, else what it prints (HTML standard, 4.5.14: a `time` without `datetime`). */
function momentOf(element: Element): string {
  const names = element.tagName === 'abbr' ? ['title'] : ['datetime', 'content'];
  const said = names.map((name) => attribute(element, name)?.trim() ?? '').find((text) => text !== '');
  return said ?? textContent(element).trim().slice(0, LONGEST_LINE);
} // prettier-ignore

const NEAR = 25;
/** A page with more stamps is a list. */
const MOST_SEEN = 200;
const MOST = 4;
const LEVELS = 8;

function isElsewhere(element: Element, isBelowHeadline: boolean): boolean {
  const isSaid = element.tagName !== 'time';
  let at = parentOf(element);
  for (let level = 0; level < LEVELS && at !== undefined; level++) {
    // The box of the headline is the article's, whatever it is called.
    if (/^(?:body|main|article)$/.test(at.tagName) && isBelowHeadline) return false;
    const label = `${attribute(at, 'class') ?? ''} ${attribute(at, 'id') ?? ''}`;
    if (/^(?:p|li)$/.test(at.tagName) && textContent(at).trim().length > LONGEST_LINE) return true;
    // What says that it is when a post was published may stand at the post's foot.
    const names = isSaid ? label.replace(/(?:^|[-_\s])footer(?=$|[-_\s])/gi, ' ') : label;
    if (ELSEWHERE.has(at.tagName) || ELSEWHERE_NAME.test(names) || isMasthead(at)) return true;
    at = parentOf(at);
  }
  return false;
}

/** A header of the page, or what is called its banner, without the headline in it. */
function isMasthead(element: Element): boolean {
  const isBanner = attribute(element, 'role') === 'banner';
  if (element.tagName !== 'header' && !isBanner) return false;
  for (let at = parentOf(element); at !== undefined && !isBanner; at = parentOf(at))
    if (/^(?:article|section|main|aside|nav)$/.test(at.tagName)) return false;
  return isSmall(element) && ![...elementsOf(element)].some(({ tagName }) => tagName === 'h1');
}
