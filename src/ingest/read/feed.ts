/** RSS and Atom: every item is an article. */
import { type ChildNode, type Element, isTag, isText } from 'domhandler';
import type { Block } from '../block.ts';
import { NO_EVIDENCE, type ClaimedStamp, type Page } from '../page.ts';
import { wordCount } from '../prose.ts';
import { childOf, contentOf } from './feed-elements.ts';
import { feedChannel, feedItems } from './feed-items.ts';
import type { FeedItem } from './item-reader.ts';
import { paragraphsOf, plainText } from './markup-text.ts';
import type { ReadingPlace } from './reading-place.ts';
import { fromRfc822 } from './rfc822-date.ts';
import { resolveAddress } from './web-address.ts';

const CONTENT = ['content:encoded', 'content', 'atom:content', 'body', 'xhtml:body', 'fulltext'];
const DESCRIPTION = ['description', 'summary', 'atom:summary', 'itunes:summary'];
const PUBLISHED = ['pubdate', 'published', 'issued', 'dc:date', 'dcterms:issued', 'dcterms:created', 'atom:published']; // prettier-ignore
const MODIFIED = ['updated', 'modified', 'dcterms:modified', 'atom:updated'];

/**
 * @param at told how far the text is read
 * @returns a page an item; a damaged item is a page that is refused, with the reason
 */
export function* readFeed(xml: string, at: ReadingPlace = { offset: 0 }): Generator<Page, void> {
  const feed = feedOf(feedChannel(xml));
  for (const item of feedItems(xml)) {
    at.offset = item.end;
    yield readItem(item, feed);
  }
}

interface Feed {
  readonly outlet: string;
  /** Addresses that relative links are resolved against, the innermost first. */
  readonly bases: readonly string[];
}

function feedOf(channel: readonly ChildNode[]): Feed {
  const root = channel.find(isTag);
  const inner = childOf(root?.children ?? [], 'channel');
  const about = [...(inner?.children ?? []), ...(root?.children ?? [])];
  const home = childOf(
    about.filter((node) => !isTag(node) || (node.attribs.rel ?? 'alternate') === 'alternate'),
    'link',
    'atom:link',
  );
  const self = about
    .filter(isTag)
    .find(({ name, attribs }) => /(?:^|:)link$/i.test(name) && attribs.rel === 'self');
  return {
    outlet: plainText(contentOf(childOf(about, 'title'))),
    bases: [
      ...[inner, root].map((element) => element?.attribs['xml:base'] ?? ''),
      linkOf(home),
      self?.attribs.href ?? '',
    ].filter((base) => base !== ''),
  };
}

function readItem({ element, damage }: FeedItem, feed: Feed): Page {
  if (damage !== undefined) {
    const text = plainText(element.children.map((node) => textOf(node)).join(' '));
    const blocks: Block[] =
      text === '' ? [] : [{ text, afterGap: true, why: 'open', markup: 'chrome' }];
    return { blocks, evidence: NO_EVIDENCE, refusal: damage };
  }
  const { children } = element;
  const titled = childOf(children, 'title', 'atom:title', 'dc:title');
  const title = plainText(contentOf(titled));
  const [long, short] = [childOf(children, ...CONTENT), childOf(children, ...DESCRIPTION)];
  // Some feeds give the teaser as the content: the longer one is the text.
  const isSwapped = wordCount(contentOf(short)) > 2 * wordCount(contentOf(long));
  const [content, description] = isSwapped ? [short, long] : [long, short];
  const teaser = plainText(contentOf(description));
  const source = childOf(children, 'source', 'atom:source');
  const sourceName = plainText(contentOf(childOf(source?.children ?? [], 'title') ?? source));
  const url = addressOf(element, feed);
  const used = new Set([content, description, titled]);
  const head: Block = { text: title, afterGap: true, why: 'open', markup: 'heading' };
  return {
    blocks: [
      ...(title === '' ? [] : [head]),
      ...(teaser === ''
        ? []
        : [{ text: teaser, afterGap: true, why: 'open', markup: 'chrome' } as const]),
      ...paragraphsOf(contentOf(content)),
      ...children.filter((node) => !isTag(node) || !used.has(node)).flatMap(metadata),
    ],
    evidence: {
      kind: 'feed',
      titles: title === '' ? [] : [title],
      stamps: stampsOf(children),
      outletNames: [sourceName, feed.outlet].filter((name) => name !== ''),
      ...(url === undefined ? {} : { url }),
      ...(teaser === '' ? {} : { description: teaser }),
    },
  };
}

/** Atom (RFC 4287, §4.2.15) has `updated` always, `published` sometimes: alone it is when the entry appeared. */
function stampsOf(children: readonly ChildNode[]): ClaimedStamp[] {
  const first = (names: readonly string[]): string | undefined =>
    names.map((name) => plainText(contentOf(childOf(children, name)))).find((text) => text !== '');
  const published = first(PUBLISHED);
  const modified = first(MODIFIED);
  return [
    ...(published === undefined
      ? []
      : [{ text: fromRfc822(published), role: 'published' } as const]),
    ...(modified === undefined
      ? []
      : [
          {
            text: fromRfc822(modified),
            role: published === undefined ? 'published' : 'modified',
          } as const,
        ]),
  ];
}

function addressOf(element: Element, feed: Feed): string | undefined {
  const links = element.children.filter(
    (node): node is Element =>
      isTag(node) &&
      /^(?:atom:)?link$/i.test(node.name) &&
      (node.attribs.rel ?? 'alternate') === 'alternate',
  );
  const others = ['feedburner:origlink', 'guid', 'id'].map((name) =>
    childOf(element.children, name),
  );
  for (const link of [...links, ...others]) {
    if (link === undefined) continue;
    const isIdentity = link.name.toLowerCase() === 'id' || link.attribs.isPermaLink === 'false';
    // What identifies an item is its address only where it is written as one.
    const bases =
      isIdentity || link.name.toLowerCase() === 'guid' ? [] : basesOf(link, element, feed);
    const url = resolveAddress(linkOf(link), bases);
    if (url !== undefined) return url;
  }
  return undefined;
}

/** `xml:base` of the link, of its item, of the feed, then the feed's own address (W3C XML Base). */
function basesOf(link: Element, item: Element, feed: Feed): string[] {
  return [link.attribs['xml:base'] ?? '', item.attribs['xml:base'] ?? '', ...feed.bases].filter(
    (base) => base !== '',
  );
}

function linkOf(link: Element | undefined): string {
  if (link === undefined) return '';
  return (link.attribs.href ?? contentOf(link)).trim();
}

/** The rest of an item: who wrote it, what it is filed under, its pictures' words. */
function metadata(node: ChildNode): Block[] {
  const text = plainText(textOf(node));
  return text === '' ? [] : [{ text, afterGap: true, why: 'metadata', markup: 'chrome' }];
}

function textOf(node: ChildNode): string {
  if (!isTag(node)) return isText(node) ? node.data : '';
  return [node.attribs.href ?? '', ...node.children.map(textOf)].filter((t) => t !== '').join(' ');
}
