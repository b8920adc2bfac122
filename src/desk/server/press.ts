/** A press, carried out: by the same code as the command that it stands for. */
import path from 'node:path';
import { acceptProposals, dropProposals, selectionOf } from '../../editing/accept-proposals.ts';
import { createEntry } from '../../editing/new-entry.ts';
import type { Publishing } from '../../editing/publish-briefs.ts';
import { reportPublication } from '../../editing/report-publication.ts';
import { readIfThere } from '../../files/read-if-there.ts';
import type { Content } from '../../check/entry.ts';
import { briefFolder } from '../../schemas/brief.ts';
import type { Decision } from '../decision.ts';
import type { Told } from '../page/context.ts';
import { seenOf } from '../page/decide.ts';

export interface Desktop {
  /** The content folder, absolute. */
  readonly directory: string;
  readonly publishing: Publishing;
  readonly registries: Omit<Content, 'briefs'>;
  /** Runs a command of the project. @returns its exit code, and what it said */
  readonly run: (
    command: 'join' | 'split',
    args: readonly string[],
  ) => Promise<{ code: number; output: string }>;
}

/**
 * @param seen which text of the brief the editor had before them (`seenOf`)
 * @returns what was done, or why not and what to do
 */
export async function carryOut(decision: Decision, seen: string, desktop: Desktop): Promise<Told> {
  if (decision.act !== 'register') {
    const fault = await changedSince(decision.story.id, seen, desktop.directory);
    if (fault !== undefined) return { lines: [fault], isFault: true };
  }
  const { directory, publishing, registries, run } = desktop;
  switch (decision.act) {
    case 'accept':
    case 'drop': {
      const { act, story, which } = decision;
      const selection = which === undefined ? undefined : selectionOf(which);
      const work = act === 'accept' ? acceptProposals : dropProposals;
      const result = await work(story.id, selection === undefined ? [] : [selection], directory);
      if ('fault' in result) return { lines: [result.fault], isFault: true };
      const line = act === 'accept' ? 'دخل في الموجز. اقرأه، وغيّر منه ما يلزم.' : 'حُذف المقترح.';
      const more =
        result.isPublished && act === 'accept' ? ['الموجز منشور: حرّك updatedAt حين تنتهي.'] : [];
      return { lines: [line, ...more], isFault: false };
    }
    case 'publish': {
      const result = await publishing.publish([decision.story.id]);
      const { done, refused } = reportPublication(result, false);
      return { lines: [...done, ...refused], isFault: refused.length > 0 };
    }
    case 'join':
      return said(await run('join', [decision.story.id, decision.other]));
    case 'split':
      return said(await run('split', [decision.story.id, String(decision.number)]));
    case 'register': {
      const { request } = decision.name;
      const result = await createEntry(request, { ...registries, briefs: new Map() }, directory);
      if ('faults' in result) return { lines: result.faults, isFault: true };
      const isOutlet = request.registry === 'outlets';
      const more = isOutlet ? ['أعد التشغيل نفسه ليحل اسمها محل unknown في موجزاتها.'] : [];
      return { lines: [`سُجّل: ${path.basename(result.file)}`, ...more], isFault: false };
    }
  }
}

async function changedSince(
  id: string,
  seen: string,
  directory: string,
): Promise<string | undefined> {
  const text = await readIfThere(path.join(directory, 'briefs', briefFolder(id), `${id}.mdx`));
  if (text === undefined)
    return 'لم يُنفَّذ: لم يعد لهذا الموجز ملف. لعله حُذف أو ضُم إلى غيره أو أُعيدت تسميته.';
  return seenOf({ text }) === seen
    ? undefined
    : 'لم يُنفَّذ: تغيّر الموجز منذ فتحتَ الصفحة. هذه صورته الآن: اقرأها، ثم أعد القرار.';
}

function said({ code, output }: { code: number; output: string }): Told {
  const lines = output.split('\n').filter((line) => line.trim() !== '');
  return { lines: lines.length === 0 ? ['لم يكتمل الأمر.'] : lines, isFault: code !== 0 };
}
