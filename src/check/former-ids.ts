/** Former names of briefs: each old address leads to one brief. */
import type { BriefEntry, Content } from './entry.ts';
import type { Problem } from './problem.ts';

/**
 * Finds former ids that a brief carries now, or that two briefs claim. A brief that took in others names itself before
 * them, since feeds know it by the first.
 */
export function findFormerIdClashes({ briefs }: Content): Problem[] {
  const claimed = new Map<string, BriefEntry>();
  return [...briefs.values()].flatMap((brief) =>
    (brief.data.formerly ?? []).flatMap((former, i) => {
      const now = briefs.get(former);
      const other = now === brief ? undefined : (now ?? claimed.get(former));
      claimed.set(former, brief);
      return other === undefined ? [] : [clash(brief, i, former, other)];
    }),
  );
}

function clash(brief: BriefEntry, i: number, former: string, other: BriefEntry): Problem {
  return {
    file: brief.file,
    ...brief.locate().placeOf(['formerly', i]),
    severity: 'error',
    message: `المعرّف السابق «${former}» يحمله أيضًا ${other.file}`,
    remedy: 'احذفه من أحد الموجزين: لا يقود العنوان القديم إلا إلى موجز واحد',
  };
}
