/** The `time` elements of a page that may tell when its article was published, with where they stand. */
import type { ClaimedStamp } from '../page.ts';
import {
  attribute,
  type Document,
  type Element,
  elementsOf,
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
 * Stamps in the header of the article or near its headline come first, then those of the article; stamps of cards,
 * comments and of the page's furniture are left out, as are those of sentences.
 */
export function placedStamps(document: Document): ClaimedStamp[] {
  const found: { readonly stamp: ClaimedStamp; readonly distance: number }[] = [];
  let [position, headline, seen] = [0, -1, 0];
  for (const element of elementsOf(document)) {
    position++;
    if (element.tagName === 'h1' && headline < 0) headline = position;
    if (element.tagName !== 'time' || ++seen > MOST_SEEN) continue;
    const text = attribute(element, 'datetime')?.trim() ?? '';
    if (text === '' || isElsewhere(element, headline >= 0)) continue;
    const label = ['itemprop', 'class', 'pubdate', 'title'].map((name) => attribute(element, name) ?? '').join(' ');
    const distance = headline < 0 ? Infinity : position - headline;
    const stamp: ClaimedStamp = {
      text,
      role: UPDATE.test(label) ? 'modified' : 'published',
      place: distance <= NEAR ? 'headline' : 'article',
    };
    found.push({ stamp, distance });
  }
  return found.sort((a, b) => a.distance - b.distance).slice(0, MOST).map(({ stamp }) => stamp);
} // prettier-ignore

const NEAR = 25;
/** A page with more stamps is a list. */
const MOST_SEEN = 200;
const MOST = 4;
const LEVELS = 8;

function isElsewhere(element: Element, isBelowHeadline: boolean): boolean {
  let at = parentOf(element);
  for (let level = 0; level < LEVELS && at !== undefined; level++) {
    // The box of the headline is the article's, whatever it is called.
    if (/^(?:body|main|article)$/.test(at.tagName) && isBelowHeadline) return false;
    const label = `${attribute(at, 'class') ?? ''} ${attribute(at, 'id') ?? ''}`;
    if (/^(?:p|li)$/.test(at.tagName) && textContent(at).trim().length > LONGEST_LINE) return true;
    if (ELSEWHERE.has(at.tagName) || ELSEWHERE_NAME.test(label)) return true;
    at = parentOf(at);
  }
  return false;
}
