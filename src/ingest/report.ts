/** What a run did: a JSON line an article for tools, a summary for the editor. */
import { count } from '../arabic/counted-nouns.ts';
import { commandOf, proposeEntry } from '../editing/registration.ts';
import { type Block, isKept } from './block.ts';
import type { Article } from './article.ts';
import type { Statement } from './speech/statement.ts';

export interface ReportLine {
  /** The path as given. */
  readonly input: string;
  readonly index: number;
  readonly status: 'written' | 'unchanged' | 'updated' | 'duplicate' | 'rejected';
  readonly output: string | null;
  readonly reason: string | null;
  /** What an editor has to find out before it can be published: each in a sentence; `reason` has them too. */
  readonly questions: readonly string[];
  /** The article's headline, its address, and when it was published (a day, or an instant with its offset). */
  readonly title: string | null;
  readonly url: string | null;
  readonly publishedAt: string | null;
  /** Outputs that may tell the same event, and those of the same running story, each with the reasons. */
  readonly related?: readonly Related[];
  readonly outletName: string | null;
  readonly outletSlug: string | null;
  readonly actors: readonly {
    readonly slug: string | null;
    readonly name: string;
    /** How often a name that is not registered stands in the article. */
    readonly count?: number;
  }[];
  readonly countries: readonly string[];
  /** Everybody whom the article names, the most named first; how one would be registered who is not. */
  readonly names: readonly {
    readonly text: string;
    readonly kind: 'person' | 'body';
    readonly count: number;
    readonly registered: string | null;
    readonly country?: string;
    /** The command that registers it, to be read before it is run. */
    readonly command?: string;
  }[];
  readonly quotes: readonly {
    readonly text: string;
    readonly speakerSlug: string | null;
    readonly speakerName: string | null;
  }[];
  /** Quotations and paraphrases in the order of the text. */
  readonly statements: readonly {
    readonly text: string;
    readonly speakerSlug: string | null;
    readonly speakerName: string | null;
    /** In the speaker's own words. */
    readonly direct: boolean;
    /** The verb or noun of saying as printed. */
    readonly verb: string | null;
  }[];
  /** What the article says beside the brief that it was joined to: alone, by sentences, and where the two differ. */
  readonly alone?: readonly { readonly line: string; readonly news: readonly string[] }[];
  readonly differs?: readonly {
    readonly what: string;
    readonly values: readonly { readonly source: string; readonly value: string }[];
    /** The source whose number is the later one. */
    readonly later?: string;
    /** The sentences that it rests on. */
    readonly from: readonly string[];
  }[];
  readonly blocks: readonly {
    readonly text: string;
    readonly kept: boolean;
    readonly why: string;
  }[];
}

export interface Related {
  /** Path of the brief. */
  readonly output: string;
  readonly kind: 'event' | 'thread';
  /** 0 to 1. */
  readonly likeness: number;
  /** What both have in common, in Arabic. */
  readonly why: string;
}

/** What the summary of a run needs of a line: of a hundred thousand articles not their texts. */
export type SummaryLine = Pick<
  ReportLine,
  'status' | 'input' | 'output' | 'reason' | 'names' | 'outletName' | 'outletSlug'
>;

/** @returns the line without the article's words */
export function summaryLine(line: ReportLine): SummaryLine {
  const { status, input, output, reason, outletName, outletSlug } = line;
  const names = line.names.filter(({ registered }) => registered === null);
  return { status, input, output, reason, names, outletName, outletSlug };
}

type Outcome = Pick<
  ReportLine,
  'status' | 'output' | 'reason' | 'questions' | 'related' | 'alone' | 'differs'
>;

export function reportLine(
  input: string,
  index: number,
  outcome: Outcome,
  article: Article | undefined,
  blocks: readonly Block[],
): ReportLine {
  const statements = article?.statements ?? [];
  const names = article?.subjects.names ?? [];
  const strangers = names.filter(({ registered }) => registered === null);
  return {
    input,
    index,
    ...outcome,
    title: article?.title ?? null,
    url: article?.url ?? null,
    publishedAt: article?.publication?.publishedAt ?? null,
    outletName: article?.outlet?.name ?? null,
    outletSlug: article?.outlet?.id ?? null,
    actors: [
      ...(article?.subjects.actors ?? []),
      ...strangers.map(({ text, count: n }) => ({ slug: null, name: text, count: n })),
    ],
    countries: article?.subjects.countries ?? [],
    names: names.map((name) => ({
      text: name.text,
      kind: name.kind,
      count: name.count,
      registered: name.registered,
      ...(name.country === null ? {} : { country: name.country }),
      ...(name.registered === null ? { command: commandOf(proposeEntry(name)) } : {}),
    })),
    quotes: statements.filter(({ direct }) => direct).map(quoteOf),
    statements: statements.map((statement) => ({
      ...quoteOf(statement),
      direct: statement.direct,
      verb: statement.verb ?? null,
    })),
    blocks: blocks.map((block) => ({ text: block.text, kept: isKept(block), why: block.why })),
  };
}

function quoteOf({ text, speaker }: Statement): ReportLine['quotes'][number] {
  return { text, speakerSlug: speaker?.id ?? null, speakerName: speaker?.name ?? null };
}

const LABELS: Readonly<Record<ReportLine['status'], string>> = {
  written: 'كُتب',
  updated: 'حُدِّث',
  unchanged: 'بلا تغيير',
  duplicate: 'مكرّر',
  rejected: 'رُفض',
};

/** A line an article, the sums, then whom the registries do not know and how to register them. */
export function summarize(lines: readonly SummaryLine[]): string {
  const each = lines.map(({ status, input, output, reason }) =>
    [
      `${LABELS[status]}: ${input}`,
      output === null ? '' : `  ← ${output}`,
      reason === null ? '' : `  ${reason}`,
    ]
      .filter((part) => part !== '')
      .join('\n'),
  );
  const sums = [...Map.groupBy(lines, ({ status }) => status)].map(
    ([status, of]) => `${LABELS[status]}: ${count(of.length, 'brief')}`,
  );
  return [
    ...each,
    sums.length === 0 ? 'لا ملفات.' : `${sums.join('، ')}.`,
    ...unregistered(lines),
  ].join('\n');
}

/** Longer lists are in the report. */
const MOST_NAMES = 20;

function unregistered(lines: readonly SummaryLine[]): string[] {
  const accepted = lines.filter(({ status }) => status !== 'rejected' && status !== 'duplicate');
  const names = accepted.flatMap((line) =>
    line.names.flatMap(({ text, count: n, command }) =>
      command === undefined ? [] : [{ name: text, n, command }],
    ),
  );
  const outlets = accepted.flatMap(({ outletName: name, outletSlug }) => {
    if (name === null || outletSlug !== null) return [];
    return [
      {
        name,
        n: 1,
        command: commandOf(proposeEntry({ text: name, kind: 'body', isOutlet: true })),
      },
    ];
  });
  return [...section('أسماء غير مسجلة', names), ...section('وسائل غير مسجلة', outlets)];
}

interface Proposal {
  readonly name: string;
  readonly n: number;
  readonly command: string;
}

function section(heading: string, proposals: readonly Proposal[]): string[] {
  const counts = [...Map.groupBy(proposals, ({ name }) => name).values()]
    .flatMap((of) => {
      const [first] = of;
      return first === undefined ? [] : [{ ...first, n: of.reduce((sum, { n }) => sum + n, 0) }];
    })
    .sort((a, b) => b.n - a.n);
  if (counts.length === 0) return [];
  const shown = counts.slice(0, MOST_NAMES);
  const more = counts.length - shown.length;
  return [
    '',
    `${heading}، الأكثر ورودًا أولًا؛ راجع الأمر قبل تشغيله:`,
    ...shown.map(({ n, command }) => `  ${String(n)} × ${command}`),
    ...(more > 0 ? [`  … وغيرها: ${String(more)} (في التقرير، ‎--report)`] : []),
  ];
}
