/** What a value of a record is: its key says a little, the value itself says more. */
import { hasArabic, words } from '../../arabic/letters.ts';
import { foldKey } from '../../arabic/folding.ts';
import { readStampLine } from '../date/printed-dates.ts';
import type { ClaimedStamp } from '../page.ts';
import { endsLikeSentence, wordCount } from '../prose.ts';
import type { Leaf } from './record-leaves.ts';

/** Keys that people use; a key that is not here says nothing. */
const KEYS = {
  aside:
    /^(?:_?authors?|creators?|by_?line|writers?|editors?|reporters?|users?|auteur|images?|img|pictures?|photos?|thumb\w*|covers?|logo|avatar|videos?|audio|media|icon|enclosures?|captions?|alt|credits?|comments?|replies|repl\w+|related\w*|recommend\w*|more|tags?|key_?words?|categor\w*|sections?|topics?|labels?|lang\w*|country|city|location|place|bio|about|disclaimer|copyright|rights|terms|(?:اسم[ _])?(?:ال)?كاتب|المؤلف|المحرر|القسم|التصنيف|الوسوم|الصورة|التعليقات)$|(?:image|photo|video|avatar|thumbnail|comment|author|category)(?:_?\w*)$/i,
  outlet:
    /^(?:publishers?|source|sources|source_?name|outlet|newspaper|journal|site|site_?name|website|provider|agency|(?:ال)?مصدر(?:[ _].+)?|اسم[ _](?:ال)?(?:صحيفة|موقع|وسيلة|قناة)|الصحيفة|الوكالة|الموقع)$/i,
  title:
    /^(?:headline|title|(?:article|news|post)_?title|titre|subject|name|(?:ال)?عنوان(?:[ _].+)?)$/i,
  body: /^(?:(?:article|news|post)_?body|body|content_html|content_text|content|contents|(?:article|news|post)_?(?:content|text)|text|full_?text|story|contenu|texte|(?:ال)?نص(?:[ _].+)?|(?:ال)?محتوى(?:[ _].+)?|(?:ال)?متن(?:[ _].+)?)$/i,
  lead: /^(?:description|summary|abstract|excerpt|lead|lede|stand_?first|dek|intro\w*|sub_?title|sub_?headline|chapeau|teaser|snippet|(?:ال)?ملخص|(?:ال)?مقدمة|(?:ال)?وصف)$/i,
  address:
    /^(?:url|uri|link|links|(?:article|news|post|source|page|web)_?(?:url|link)|permalink|href|canonical\w*|mainEntityOfPage|guid|id|@id|lien|(?:ال)?رابط(?:[ _].+)?)$/i,
  published:
    /^(?:date_?published|published(?:_?(?:at|on|date|time))?|pub_?date|publication_?date|publish_?(?:date|time|ed)|(?:article|news|post)_?date|date|date_?time|issued|(?:ال)?تاريخ(?:[ _].+)?)$/i,
  modified:
    /^(?:date_?modified|modified(?:_?(?:at|on|date))?|updated(?:_?(?:at|on|date))?|last_?(?:updated|modified)|update_?date|آخر تحديث)$/i,
  crawled: /extract|scrap|crawl|fetch|download|retriev|access|insert|created|index|import|collect/i,
  /** Days that are not the article's. */
  otherDay: /event|birth|expir|valid|deadline|start|end|due|until|since|from|to$/i,
} as const;

export type Role = keyof typeof KEYS;

/** Whether a key of the value says so; whose or what of it (author, picture) outweighs what is inside. */
export function isCalled({ keys }: Leaf, role: Role): boolean {
  if (role === 'aside' || role === 'outlet') return keys.some((key) => KEYS[role].test(key));
  return (
    keys.some((key) => KEYS[role].test(key)) &&
    !keys.some((key) => KEYS.outlet.test(key) || KEYS.aside.test(key))
  );
}

/**
 * The value that is the text: the most prose, a telling key counting for half as much again.
 *
 * @returns undefined where no value has words
 */
export function findBody(leaves: readonly Leaf[]): Leaf | undefined {
  const mass = (leaf: Leaf): number => {
    const { text } = leaf;
    const n = typeof leaf.value === 'string' && !/^\S+$/.test(text) ? wordCount(text) : 0;
    if (n === 0 || !hasArabic(text)) return isCalled(leaf, 'body') ? n / 10 : 0;
    if (isCalled(leaf, 'body')) return n * (isCrawl(leaf) ? 1 : 1.5);
    const isSentence = /[.؟!。…]/.test(text) || n >= 25;
    if (!isSentence || isCalled(leaf, 'title')) return 0;
    // A whole page has the text among much else; what is said of a picture or by a reader is not the text.
    const isWeak =
      isCalled(leaf, 'aside') || isCrawl(leaf) || /<(?:html|head|body)[\s>]/i.test(text);
    return isWeak ? n * 0.3 : isCalled(leaf, 'lead') ? n * 0.8 : n;
  };
  const ranked = leaves.map((leaf) => ({ leaf, mass: mass(leaf) })).sort((a, b) => b.mass - a.mass);
  const [best] = ranked;
  return best !== undefined && best.mass > 0 ? best.leaf : undefined;
}

function isCrawl({ keys }: Leaf): boolean {
  return keys.some((key) => KEYS.crawled.test(key));
}

/** The value that is the headline: called so, or of a headline's shape and confirmed by the text's first words. */
export function findTitle(leaves: readonly Leaf[], body: Leaf | undefined): Leaf | undefined {
  const opening = new Set(
    words(body?.text.slice(0, 1500) ?? '')
      .slice(0, 80)
      .flatMap(stems),
  );
  const scored = leaves
    .filter((leaf) => leaf !== body && typeof leaf.value === 'string')
    .map((leaf) => ({ leaf, score: titleScore(leaf, opening) }))
    .sort((a, b) => b.score - a.score);
  const [best] = scored;
  return best !== undefined && best.score >= 1 ? best.leaf : undefined;
}

function titleScore(leaf: Leaf, opening: ReadonlySet<string>): number {
  const { text } = leaf;
  const isTitled = isCalled(leaf, 'title');
  const n = wordCount(text);
  if (n === 0 || (n > 45 && !isTitled) || /^https?:/.test(text)) return 0;
  const long = words(text).filter((word) => word.length > 2);
  const shared = long.filter((word) => stems(word).some((stem) => opening.has(stem))).length;
  const share = long.length === 0 ? 0 : shared / long.length;
  const isConfirmed = shared >= 2 && share >= 0.3;
  const isShaped = n >= 3 && n <= 30 && !/[.،؛]$/.test(text) && !text.includes('\n');
  if (isTitled) return 1 + (isConfirmed ? share : 0) + (isShaped ? 1 : 0) + (KEYS.title.test(leaf.keys.at(-1) ?? '') && leaf.keys.at(-1) !== 'name' ? 0.3 : 0); // prettier-ignore
  if (isCalled(leaf, 'aside') || isCalled(leaf, 'outlet') || isCalled(leaf, 'lead')) return 0;
  return isConfirmed && isShaped && readStampLine(text) === undefined ? 0.8 + share : 0;
}

/** A word without what is written onto it (و، ب، ل، ال): enough to see that two texts speak of one thing. */
function stems(word: string): string[] {
  const key = foldKey(word);
  return [key, key.replace(/^[وفبلك]?(?:ال|لل)?/, '')].filter((stem) => stem.length > 2);
}

/** A moment of a number or its digits: seconds or milliseconds since 1970, between 1995 and 2100. */
function fromEpoch(value: Leaf['value']): string | undefined {
  const digits = String(value);
  if (typeof value === 'boolean' || !/^\d{9,13}(?:\.\d+)?$/.test(digits)) return undefined;
  const n = Number(digits);
  const ms = n > 1e11 ? n : n * 1000;
  return ms > Date.UTC(1995) && ms < Date.UTC(2100) ? new Date(ms).toISOString() : undefined;
}

/** The moments that a record claims. A day under a key that says nothing counts where it is the only one. */
export function stampsOf(leaves: readonly Leaf[]): ClaimedStamp[] {
  const stamps: ClaimedStamp[] = [];
  const unnamed: string[] = [];
  for (const named of leaves) {
    const leaf = withoutZone(named);
    const text =
      inZone(named) ??
      fromEpoch(leaf.value) ??
      (typeof leaf.value === 'string' ? leaf.text : undefined);
    if (text === undefined || text.length > 200) continue;
    if (isCrawl(leaf)) stamps.push({ text, role: 'crawled' });
    else if (isCalled(leaf, 'modified')) stamps.push({ text, role: 'modified' });
    else if (isCalled(leaf, 'published')) stamps.push({ text, role: 'published' });
    else if (isUnnamedDay(leaf, text)) unnamed.push(text);
  }
  const isPublished = stamps.some(({ role }) => role === 'published');
  const [only, ...others] = new Set(unnamed);
  return isPublished || only === undefined || others.length > 0
    ? stamps
    : [{ text: only, role: 'published' }, ...stamps];
}

const ZONE_KEY = /_?(?:gmt|utc)$/i;

/** `date_gmt` is called `date`, and is in Greenwich. */
function withoutZone(leaf: Leaf): Leaf {
  return { ...leaf, keys: leaf.keys.map((key) => key.replace(ZONE_KEY, '')) };
}

/** The moment under a key that names its zone, or a moment or day in the basic format of ISO 8601 (`20250312T142205Z`). */
function inZone(leaf: Leaf): string | undefined {
  const { keys, text } = leaf;
  const isNaive = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?$/.test(text);
  if (isNaive) return ZONE_KEY.test(keys.at(-1) ?? '') ? `${text}Z` : undefined;
  const digits = /^((?:19|20)\d{2})(0[1-9]|1[0-2])([0-2]\d|3[01])$/.exec(text);
  if (digits !== null && isCalled(leaf, 'published')) return digits.slice(1).join('-');
  const basic = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{2}:?\d{2})?$/.exec(text);
  if (basic === null) return undefined;
  const [, year, month, day, hour, minute, second = '00', zone = ''] = basic;
  return `${String(year)}-${String(month)}-${String(day)}T${String(hour)}:${String(minute)}:${second}${zone}`;
}

function isUnnamedDay(leaf: Leaf, text: string): boolean {
  const isOther = leaf.keys.some((key) => KEYS.otherDay.test(key)) || isCalled(leaf, 'aside');
  const isNumber = /^\d+$/.test(leaf.text);
  if (isOther || /^(?:https?:|\/)/.test(text) || text.includes('\n') || (isNumber && !/time|date|^ts$/i.test(leaf.keys.at(-1) ?? ''))) return false; // prettier-ignore
  return (
    text.length < 80 && !endsLikeSentence(text) && readStampLine(text)?.published !== undefined
  );
}

/** Addresses that may be the article's, the likeliest first; a picture's and a home page never are. */
export function addressesOf(leaves: readonly Leaf[]): string[] {
  const links = leaves.filter(
    (leaf) =>
      typeof leaf.value === 'string' &&
      /^(?:https?:\/\/|\/(?!\/))\S+$/i.test(leaf.text) &&
      !isCalled(leaf, 'aside') &&
      !/\.(?:jpe?g|png|gif|webp|svg|avif|mp[34]|m4a|webm|pdf|ico|css|js)(?:[?#].*)?$/i.test(
        leaf.text,
      ),
  );
  const named = links.filter((leaf) => isCalled(leaf, 'address'));
  const rank = ({ keys }: Leaf): number => (/id$|^guid$/i.test(keys.at(-1) ?? '') ? 1 : 0);
  const unnamed = links.filter((leaf) => !named.includes(leaf) && /^https?:\/\/[^/]+\/./i.test(leaf.text)); // prettier-ignore
  return [
    ...named.sort((a, b) => keysDepth(a) - keysDepth(b) || rank(a) - rank(b)),
    ...(unnamed.length === 1 ? unnamed : []),
  ].map(({ text }) => text);
}

function keysDepth({ keys }: Leaf): number {
  return keys.length > 2 ? 1 : 0;
}
