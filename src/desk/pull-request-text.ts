/** The text of the morning's pull request: the stories as they rank, what is asked of each, what was not read. */
import type { BlockContent, List, ListItem, PhrasingContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { type Options, toMarkdown } from 'mdast-util-to-markdown';
import { count } from '../arabic/counted-nouns.ts';
import { withoutHiddenCharacters } from '../arabic/hidden-characters.ts';

/** A run of collecting, as it is offered to an editor. */
export interface Offer {
  /** Drafts, the weightiest first. */
  readonly stories: readonly OfferedStory[];
  /** What could not be read, each in a line: «وكالة …: 503 منذ ثلاثة أيام». */
  readonly faults: readonly string[];
  /** Where the desk is to be had. */
  readonly preview?: string;
}

export interface OfferedStory {
  readonly id: string;
  readonly title: string;
  /** «5 مصادر، منها اثنان رسميان». */
  readonly provenance: string;
  readonly sources: readonly {
    readonly outlet: string;
    readonly title?: string;
    readonly url?: string;
  }[];
  /** «عدد القتلى: 12 (وكالة …)، 15 (صحيفة …)». */
  readonly differs: readonly string[];
  readonly questions: readonly string[];
}

const BEGIN = '<!-- mujaz: begin -->';
const END = '<!-- mujaz: end -->';
/** GitHub takes 65,536 characters (docs.github.com, REST API, pull requests: `body`); what editors write needs room. */
const MOST_LETTERS = 50_000;
/** The host's Markdown is GFM: what strikes through or makes a table is escaped too. */
const GFM: Options = { bullet: '-', extensions: [gfmToMarkdown()] };
const JOINER = '\u2060';

/**
 * Markdown that says nothing but what it shows: strangers' titles name nobody, close no issue, and run nowhere.
 *
 * @param before the text as it stands; what an editor wrote around ours stays
 */
export function pullRequestText(offer: Offer, before = ''): string {
  const ours = [BEGIN, '<div dir="rtl">', '', markdown(offer).trim(), '', '</div>', END].join('\n');
  const lines = before.replaceAll('\r\n', '\n').split('\n');
  const [from, to] = [lines.indexOf(BEGIN), lines.lastIndexOf(END)];
  if (from === -1 || to < from)
    return [ours, ...(before.trim() === '' ? [] : ['', before.trim()])].join('\n') + '\n';
  return [...lines.slice(0, from), ours, ...lines.slice(to + 1)].join('\n').trimEnd() + '\n';
}

/** As many stories with all that belongs to them as there is room for, then their titles, then their number. */
function markdown({ stories, faults, preview }: Offer): string {
  const around = toMarkdown({
    type: 'root',
    children: [
      ...head(stories.length, preview),
      ...section(
        'لم يُقرأ',
        faults.map((one) => item([text(one)])),
      ),
    ],
  });
  let room = MOST_LETTERS - around.length;
  const items: ListItem[] = [];
  for (const story of stories) {
    const whole = storyItem(story);
    const short = item([text(story.title), text(` (${story.provenance})`)]);
    const fitting = [whole, short].find((one) => lengthOf(one) <= room);
    if (fitting === undefined) break;
    items.push(fitting);
    room -= lengthOf(fitting);
  }
  const rest = stories.length - items.length;
  const more = rest === 0 ? [] : [paragraph(text(`ومعها في الفرع ${count(rest, 'brief')}.`))];
  return toMarkdown(
    {
      type: 'root',
      children: [
        ...head(stories.length, preview),
        ...section('القصص', items, true),
        ...more,
        ...section(
          'لم يُقرأ',
          faults.slice(0, 50).map((one) => item([text(one)])),
        ),
      ],
    },
    GFM,
  );
}

function lengthOf(one: ListItem): number {
  return (
    toMarkdown({ type: 'root', children: [{ type: 'list', children: [one] }] }, GFM).length + 8
  );
}

function head(stories: number, preview: string | undefined): BlockContent[] {
  const number = stories === 0 ? 'لا مسودات جديدة.' : `${count(stories, 'draft')}، الأهم أولًا.`;
  return [
    paragraph(
      text(`${number} الدمج لا ينشرها: تبقى مسودات حتى تُنشر بالأمر `),
      code('npm run publish -- ID…'),
      text('.'),
    ),
    ...(preview === undefined || preview === ''
      ? []
      : [
          paragraph(
            text('كل قصة بمصادرها وما حُذف منها وما يُسأل عنه: '),
            { type: 'link', url: preview, children: [{ type: 'text', value: 'مكتب التحرير' }] },
            text(' (ملف مضغوط؛ افتح index.html).'),
          ),
        ]),
  ];
}

function section(title: string, children: ListItem[], ordered = false): BlockContent[] {
  if (children.length === 0) return [];
  const list: List = { type: 'list', ordered, spread: false, children };
  return [{ type: 'heading', depth: 3, children: [text(title)] }, list];
}

function storyItem({ id, title, provenance, sources, differs, questions }: OfferedStory): ListItem {
  const lines: PhrasingContent[][] = [
    ...sources.map((source) => [text(`${source.outlet}: `), sourceLink(source)]),
    ...differs.map((one) => [text(`يختلفون: ${one}`)]),
    ...questions.map((one) => [text(`يُسأل: ${one}`)]),
    [code(`npm run publish -- ${id}`)],
  ];
  return {
    type: 'listItem',
    spread: false,
    children: [
      paragraph({ type: 'strong', children: [text(title)] }, text(` — ${provenance}`)),
      { type: 'list', spread: false, children: lines.map(item) },
    ],
  };
}

/** Links lead to the web; whatever else stands as an address is left out. */
function sourceLink({ title, url }: OfferedStory['sources'][number]): PhrasingContent {
  const name = text(title ?? url ?? 'بلا عنوان');
  const address = url === undefined ? null : URL.parse(url);
  if (address === null || !['https:', 'http:'].includes(address.protocol)) return name;
  return { type: 'link', url: address.href, children: [name] };
}

function item(children: PhrasingContent[]): ListItem {
  return { type: 'listItem', spread: false, children: [{ type: 'paragraph', children }] };
}

function paragraph(...children: PhrasingContent[]): BlockContent {
  return { type: 'paragraph', children };
}

function code(value: string): PhrasingContent {
  return { type: 'inlineCode', value };
}

/**
 * Words in one line, without what is not seen. The library escapes Markdown and HTML; what the host reads out of plain
 * words is parted by a joiner: mentions, references and closing words («fixes #1», docs.github.com, «Autolinked
 * references»), bare addresses (GFM, «Autolinks»).
 */
function text(words: string): PhrasingContent {
  return {
    type: 'text',
    value: withoutHiddenCharacters(words)
      .replace(/\s+/gu, ' ')
      .replace(/[@#](?=[\p{L}\p{N}_-])|:(?=\/\/)|www(?=\.)|\bGH(?=-\d)/giu, `$&${JOINER}`),
  };
}
