/** Which article it is: by its address, its text, and its headline, outlet and day. */
import { createHash } from 'node:crypto';
import { foldKey } from '../../arabic/folding.ts';
import { words } from '../../arabic/letters.ts';
import { addressKey } from '../../schemas/address.ts';
import { keepProfile } from '../../stories/kept-profile.ts';
import type { Article } from '../article.ts';
import { shortHash } from './brief-id.ts';
import { signatureOf } from './signature.ts';

export interface Identity {
  /** Of headline, outlet and day: what shares it may be the same article, and is where the texts say so too. */
  readonly article: string;
  /** Of the words of its text. */
  readonly text: string;
  /** Of its address (`addressKey`); '' where it is not known. */
  readonly address: string;
  /** `YYYY-MM-DD`; '' where it is not known. */
  readonly day: string;
  /** Id of the outlet; '' where it is not known. */
  readonly outlet: string;
  /** Of its text (signature.ts); '' of a short one, which is like no other. */
  readonly signature: string;
  /** How many words the signature is of. */
  readonly length: number;
  /** What tells its story (stories/kept-profile.ts); '' where that is not known. */
  readonly story: string;
}

/** @param article as it was read */
export function identityOf(article: Article): Identity {
  const { title, summary, paragraphs, outlet, url, publication, story } = article;
  const day = publication?.publishedAt.slice(0, 10) ?? '';
  const address = url ?? '';
  return identify({
    title,
    summary,
    paragraphs,
    day,
    outlet,
    address,
    story: keepProfile(story),
  });
}

/** A text this short («شاهد الفيديو») stands below many headlines: it is an article's only together with them. */
const FEWEST_WORDS = 20;

/**
 * @param outlet its id, or the name of one that is not registered; '' where nothing names it
 * @param address '' where it is not known
 */
export function identify(of: {
  readonly title: string;
  readonly summary: string;
  readonly paragraphs: readonly string[];
  readonly day: string;
  readonly outlet: { readonly id?: string; readonly name: string } | undefined;
  readonly address: string;
  readonly story?: string;
}): Identity {
  const { title, summary, paragraphs, day, outlet, address, story = '' } = of;
  const whole = words(foldKey([summary, ...paragraphs].join('\n')));
  const isShort = whole.length < FEWEST_WORDS;
  const own = isShort ? [...words(foldKey(title)), '', ...whole] : whole;
  return {
    article:
      shortHash([foldKey(title), outlet?.id ?? outlet?.name ?? '', day].join('\n')) +
      shortHash(title),
    text: createHash('sha256').update(own.join(' ')).digest('hex').slice(0, 32),
    address: addressKey(address) ?? '',
    day,
    outlet: outlet?.id ?? '',
    // Without the headline: of short texts it is a good part, and different ones share it.
    signature: isShort ? '' : signatureOf(whole.join(' ')),
    length: isShort ? 0 : whole.length,
    story,
  };
}
