/** A correction as an item: which brief, and what was put right. */
import { h } from 'hastscript';
import { fromTheRight } from '../arabic/direction.ts';
import type { CorrectionInBrief } from '../digest/corrections.ts';
import { briefTag, type ItemOptions } from './brief-item.ts';
import type { FeedItem } from './feed.ts';
import { portableHtml } from './portable-html.ts';

export function correctionItem(
  { brief, correction }: CorrectionInBrief,
  { addresses, authority, content }: ItemOptions,
): FeedItem {
  const url = `${addresses.brief(brief.id)}#corrections`;
  const moment = new Date(correction.at);
  const html = portableHtml(
    [h('p', correction.note), h('p', [h('a', { href: url }, brief.title)])],
    url,
  );
  return {
    id: `${briefTag(brief, authority)}/corrections/${place({ brief, correction })}`,
    title: `تصحيح: ${brief.title}`,
    url,
    summary: fromTheRight(correction.note),
    ...(content === 'full' ? { html } : {}),
    published: moment,
    updated: moment,
    categories: [],
  };
}

/** Its moment, and its number where a brief has several of one moment: what stands, however the note is worded. */
function place({ brief, correction }: CorrectionInBrief): string {
  const same = brief.corrections.filter(({ at }) => at === correction.at);
  const number = same.indexOf(correction);
  const moment = correction.at.replace(/[^\dTZ+-]/g, '');
  return number === 0 ? moment : `${moment}-${String(number + 1)}`;
}
