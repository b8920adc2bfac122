/** A decision on a page: a press that does it, or its command to copy. */
import { createHash } from 'node:crypto';
import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { type Decision, decisionCommand, decisionFields } from '../decision.ts';
import type { DeskBrief } from '../desk.ts';
import type { DeskContext } from './context.ts';
import { words } from './words.ts';

export interface Pressed {
  readonly label: string;
  /** Said to those who cannot see what it stands beside. */
  readonly about?: string;
  /** The key that leads to it (client/keys.ts). */
  readonly key?: 'a' | 'p';
  readonly isMain?: boolean;
}

export function decide(
  decision: Decision,
  { label, about, key, isMain = false }: Pressed,
  { canWrite }: Pick<DeskContext, 'canWrite'>,
): ElementContent {
  const spoken = about === undefined ? [] : [h('span.vh', [' ', ...words(about)])];
  const named = key === undefined ? {} : { 'data-key': key };
  const style = isMain ? 'press main' : 'press';
  if (!canWrite) {
    return h('div.command', [
      h('code', { dir: 'ltr' }, words(decisionCommand(decision))),
      h('button', { type: 'button', class: style, 'data-copy': '', ...named }, [
        `انسخ أمر: ${label}`,
        ...spoken,
      ]),
    ]);
  }
  const seen = decision.act === 'register' ? '' : seenOf(decision.story.brief);
  const fields = Object.entries({ ...decisionFields(decision), seen });
  return h('form', { method: 'post', action: 'press' }, [
    ...fields.map(([name, value]) => h('input', { type: 'hidden', name, value })),
    h('button', { type: 'submit', class: style, ...named }, [label, ...spoken]),
  ]);
}

/** Which text of a brief the editor has before them: a press on another one is refused. */
export function seenOf(brief: Pick<DeskBrief, 'text'> | undefined): string {
  return brief === undefined ? '' : createHash('sha256').update(brief.text).digest('hex');
}
