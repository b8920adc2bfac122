/** Which brief an article belongs to by what it is: its own one, or the one that has it as a further source. */
import type { Identity } from './identity.ts';
import type { KnownBriefs } from './known-briefs.ts';
import type { LedgerEntry } from './ledger.ts';
import { isNear } from './same-story.ts';
import { similarity } from './signature.ts';

export interface Match {
  readonly entry: LedgerEntry;
  /** `same`: the article itself, now or earlier; `story`: it is a further source, or has the very text of one. */
  readonly is: 'same' | 'story';
}

/**
 * An article is the same where the same address has a text like it, where its text is the same, or where headline,
 * outlet and day are and the text is like it. What shares one of these and has another text is another article.
 *
 * @param isThere whether a file of the folder is still there; such a brief is preferred
 */
export function findArticle(
  article: Identity,
  known: KnownBriefs,
  isThere: (file: string) => boolean,
): Match | undefined {
  const first = (entries: LedgerEntry[]): LedgerEntry | undefined =>
    entries.find(({ file }) => isThere(file)) ?? entries[0];

  const atAddress = known
    .byAddress(article.address)
    .filter(
      (entry) =>
        entry.texts.includes(article.text) ||
        isVersion(article, entry) ||
        isShortVersion(article, entry) ||
        hasNoText(entry) ||
        isListed(article, entry),
    );
  const own = first(
    atAddress.filter(
      ({ address, outlet, day }) =>
        address === article.address &&
        (outlet === '' || article.outlet !== '') &&
        (day === '' || article.day !== ''),
    ),
  );
  if (own !== undefined) return { entry: own, is: 'same' };
  const listed = first(atAddress);
  if (listed !== undefined) return { entry: listed, is: 'story' };

  const withText = known.byText(article.text).filter(({ day }) => isNear(article.day, day));
  const sameText = first(
    withText.filter((entry) => mayBeSame(article, entry) && !isMember(article, entry)),
  );
  if (sameText !== undefined) return { entry: sameText, is: 'same' };
  const copy = first(withText);
  if (copy !== undefined) return { entry: copy, is: 'story' };

  const isNamed = article.day !== '' && article.outlet !== '';
  const withHeadline = known
    .byArticle(article.article)
    .filter(
      (entry) =>
        isNamed && mayBeSame(article, entry) && (isVersion(article, entry) || hasNoText(entry)),
    );
  const version = first(withHeadline);
  return version && { entry: version, is: 'same' };
}

/** Whether nobody knows what it said: a draft of what a list of sources told (joining/draft-of-source.ts). */
function hasNoText({ texts }: LedgerEntry): boolean {
  return texts.length === 0;
}

/** Whether a brief of which nothing is remembered has it as a further source: what it said is not known then. */
function isListed({ address }: Identity, entry: LedgerEntry): boolean {
  return entry.written.length === 0 && entry.address !== address;
}

/** Whether it was joined to the brief, which tells another article. */
function isMember({ text }: Identity, { members }: LedgerEntry): boolean {
  return members.some((member) => member.text === text);
}

/** Whether the article says what its brief does not: its outlet, its day or its address. */
export function knowsMore(article: Identity, entry: LedgerEntry): boolean {
  return (['outlet', 'day', 'address'] as const).some(
    (key) => entry[key] === '' && article[key] !== '',
  );
}

/** Half of the shorter text stands in the longer one: less is what bulletins share with each other. */
const SHARED = 0.5;

/** Whether one text may be a later or shorter version of the other. */
function isVersion(article: Identity, entry: LedgerEntry): boolean {
  const alike = similarity(article.signature, entry.signature);
  const [a, b] = [article.length, entry.length === 0 ? article.length : entry.length];
  // |A ∩ B| from the Jaccard similarity and the lengths of both.
  const common = (alike * (a + b)) / (1 + alike);
  return Math.min(a, b) > 0 && common / Math.min(a, b) >= SHARED;
}

/** Of a few words nothing can be told by comparing them: the headline decides. */
function isShortVersion(article: Identity, entry: LedgerEntry): boolean {
  return (article.signature === '' || entry.signature === '') && article.article === entry.article;
}

/** Whether it says of outlet, day and address what the brief says, where that says anything. */
function mayBeSame(article: Identity, entry: LedgerEntry): boolean {
  return (['outlet', 'day', 'address'] as const).every(
    (key) => entry[key] === '' || entry[key] === article[key],
  );
}
