/** What a run did: a JSON line an article for tools, a summary for the editor. */
import { count } from '../arabic/counted-nouns.ts';
import { type Block, isKept } from './block.ts';
import type { Article } from './article.ts';

export interface ReportLine {
  /** The path as given. */
  readonly input: string;
  readonly index: number;
  readonly status: 'written' | 'unchanged' | 'updated' | 'duplicate' | 'rejected';
  readonly output: string | null;
  readonly reason: string | null;
  readonly outletName: string | null;
  readonly outletSlug: string | null;
  readonly actors: readonly { readonly slug: string | null; readonly name: string }[];
  readonly countries: readonly string[];
  readonly quotes: readonly {
    readonly text: string;
    readonly speakerSlug: string | null;
    readonly speakerName: string | null;
  }[];
  readonly blocks: readonly {
    readonly text: string;
    readonly kept: boolean;
    readonly why: string;
  }[];
}

type Outcome = Pick<ReportLine, 'status' | 'output' | 'reason'>;

export function reportLine(
  input: string,
  outcome: Outcome,
  article: Article | undefined,
  blocks: readonly Block[],
): ReportLine {
  return {
    input,
    index: 0,
    ...outcome,
    outletName: article?.outlet.name ?? null,
    outletSlug: article?.outlet.id ?? null,
    actors: article?.subjects.actors ?? [],
    countries: article?.subjects.countries ?? [],
    quotes: (article?.speeches ?? []).map(({ text, speaker }) => ({
      text,
      speakerSlug: speaker?.id ?? null,
      speakerName: speaker?.name ?? null,
    })),
    blocks: blocks.map((block) => ({ text: block.text, kept: isKept(block), why: block.why })),
  };
}

const LABELS: Readonly<Record<ReportLine['status'], string>> = {
  written: 'كُتب',
  updated: 'حُدِّث',
  unchanged: 'بلا تغيير',
  duplicate: 'مكرّر',
  rejected: 'رُفض',
};

/** A line an article, then the sums. */
export function summarize(lines: readonly ReportLine[]): string {
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
  return [...each, sums.length === 0 ? 'لا ملفات.' : `${sums.join('، ')}.`].join('\n');
}
