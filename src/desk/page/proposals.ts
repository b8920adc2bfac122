/** What is proposed for a draft: each with the sentences that it rests on, taken in or dropped by one decision. */
import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { formatDate } from '../../arabic/dates.ts';
import { CONFIDENCE_LABELS } from '../../digest/labels.ts';
import { PROPOSAL_KINDS, type ProposalKind } from '../../editing/accept-proposals.ts';
import type { Story } from '../desk.ts';
import type { DeskContext } from './context.ts';
import { decide } from './decide.ts';
import { differenceTable } from './differences.ts';
import { PROPOSALS } from './labels.ts';
import { words } from './words.ts';

export function proposals(story: Story, context: DeskContext): ElementContent[] {
  const proposed = story.brief?.data?.proposed ?? {};
  const kinds = PROPOSAL_KINDS.filter((kind) => listOf(proposed[kind]).length > 0);
  if (kinds.length === 0) return [];
  return [
    h('section#proposals', { tabindex: -1, 'aria-labelledby': 'proposals-title' }, [
      h('div.bar', [
        h('h2#proposals-title', 'المقترحات'),
        decide(
          { act: 'accept', story, which: undefined },
          { label: 'اقبل الكل', key: 'a' },
          context,
        ),
      ]),
      ...kinds.map((kind) =>
        h('section.kind-of', { 'aria-label': PROPOSALS[kind] }, [
          h('h3', PROPOSALS[kind]),
          h(
            'ul.proposals',
            listOf(proposed[kind]).map((one, i) => item(kind, one, i, story, context)),
          ),
        ]),
      ),
    ]),
  ];
}

/** How many there are, of all kinds. */
export function proposalCount({ brief }: Story): number {
  const proposed = brief?.data?.proposed ?? {};
  return PROPOSAL_KINDS.reduce((sum, kind) => sum + listOf(proposed[kind]).length, 0);
}

function item(
  kind: ProposalKind,
  proposal: unknown,
  i: number,
  story: Story,
  context: DeskContext,
): ElementContent {
  const list = story.brief?.data?.proposed?.[kind];
  const which = Array.isArray(list) ? `${kind}:${String(i + 1)}` : kind;
  const about = `${PROPOSALS[kind]} ${String(i + 1)}`;
  return h('li', [
    h('div', [
      shown(kind, proposal, context),
      ...(kind === 'alone' ? [] : toldBy(proposal, context)),
      ...restsOn(proposal).map((line) => h('p.from', [h('b', 'يستند إلى: '), ...words(line)])),
    ]),
    h('div.presses', [
      decide({ act: 'accept', story, which }, { label: 'اقبل', about }, context),
      decide({ act: 'drop', story, which }, { label: 'دع', about }, context),
    ]),
  ]);
}

function shown(kind: ProposalKind, proposal: unknown, context: DeskContext): ElementContent {
  const part = (key: string): string => partOf(proposal, key);
  switch (kind) {
    case 'points':
      return h('p', words(part('point')));
    case 'unknowns':
      return h('p', words(part('unknown')));
    case 'changes':
      return h('p', [
        h('b', words(part('what'))),
        ': كان ',
        ...words(part('before')),
        '، صار ',
        ...words(part('after')),
      ]);
    case 'watch': {
      const when = part('when');
      const day = /^\d{4}-\d{2}(?:-\d{2})?$/.test(when) ? formatDate(when) : when;
      return h('p', [h('b', words(day)), ': ', ...words(part('what'))]);
    }
    case 'confidence': {
      const level = part('level');
      const label =
        level === 'low' || level === 'medium' || level === 'high'
          ? CONFIDENCE_LABELS[level]
          : level;
      return h('p', words(label));
    }
    case 'follows':
      return h('p', words(part('follows')));
    case 'alone': {
      const outlet = context.content.outlets.get(part('source'))?.data.name ?? part('source');
      return h('p', [h('b', words(outlet)), ': ', ...words(part('line'))]);
    }
    case 'differs':
      return differenceTable(
        { what: part('what'), values: valuesOf(proposal), later: part('later') },
        context,
      );
  }
}

/** Whose report it is from, where that is a further source's. */
function toldBy(proposal: unknown, { content }: DeskContext): ElementContent[] {
  const id = typeof proposal === 'string' ? '' : partOf(proposal, 'source');
  const name = content.outlets.get(id)?.data.name ?? id;
  return name === '' ? [] : [h('p.from', [h('b', 'عند: '), ...words(name)])];
}

function valuesOf(proposal: unknown): { source: string; value: string }[] {
  const values = recordOf(proposal).values;
  return listOf(values).map((one) => ({
    source: partOf(one, 'source'),
    value: partOf(one, 'value'),
  }));
}

function restsOn(proposal: unknown): string[] {
  const { from } = recordOf(proposal);
  return listOf(from).filter((line) => typeof line === 'string');
}

/** Proposals may be written by hand too: a sentence alone, or a record. */
function partOf(proposal: unknown, key: string): string {
  if (typeof proposal === 'string') return proposal;
  const part = recordOf(proposal)[key];
  return typeof part === 'string' ? part : '';
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function listOf(value: unknown): unknown[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}
