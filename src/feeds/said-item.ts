/** What was said in a brief as an item: each quotation and paraphrase with its speaker. */
import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { formatDate } from '../arabic/dates.ts';
import { fromTheRight } from '../arabic/direction.ts';
import type { Brief, Statement } from '../digest/model.ts';
import { paraphraseOf } from '../digest/paraphrase.ts';
import { saidIn } from '../digest/statement-days.ts';
import { updatedAt } from '../digest/updated.ts';
import { briefTag, type ItemOptions } from './brief-item.ts';
import type { FeedItem } from './feed.ts';
import { portableHtml } from './portable-html.ts';

/**
 * An item a brief, not a statement: a statement has no name that outlives a corrected word.
 *
 * @param brief one with statements
 */
export function saidItem(brief: Brief, { addresses, authority, content }: ItemOptions): FeedItem {
  const url = addresses.brief(brief.id);
  const statements = saidIn([brief]).map(({ statement }) => statement);
  const body = [...statements.flatMap(wordsOf), h('p', [h('a', { href: url }, brief.title)])];
  return {
    id: `${briefTag(brief, authority)}/statements`,
    title: `من قال ماذا: ${brief.title}`,
    url,
    summary: fromTheRight(statements.map(lineOf).join(' ')),
    ...(content === 'full' ? { html: portableHtml(body, url) } : {}),
    published: new Date(brief.publishedAt),
    updated: new Date(updatedAt(brief)),
    categories: [],
  };
}

function wordsOf(statement: Statement): ElementContent[] {
  const { name } = statement;
  return [
    ...(name === undefined ? [] : [h('p', [h('strong', name), ...aside(statement)])]),
    statement.direct
      ? h('blockquote', [h('p', `«${statement.text}»`)])
      : h('p', `${paraphraseOf(statement)} (بالمعنى)`),
  ];
}

/** The office, and the day where it is not the brief's. */
function aside({ role, on }: Statement): string[] {
  return [
    ...(role === undefined ? [] : [`، ${role}`]),
    ...(on === undefined ? [] : [`، ${formatDate(on)}`]),
  ];
}

function lineOf(statement: Statement): string {
  const words = statement.direct ? `«${statement.text}»` : `${paraphraseOf(statement)} (بالمعنى)`;
  return statement.name === undefined ? `${words}.` : `${statement.name}: ${words}.`;
}
