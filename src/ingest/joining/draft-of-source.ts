/** The brief of a source whose text nobody has kept: a draft of what the list of sources tells. */
import { keptProfile } from '../../stories/kept-profile.ts';
import { briefFolder, PLACEHOLDER, UNDATED, UNKNOWN_OUTLET } from '../../schemas/brief.ts';
import { writeBriefFile } from '../store/brief-file.ts';
import { briefId } from '../store/brief-id.ts';
import { digest, type LedgerEntry, type LedgerMember, type LedgerSource } from '../store/ledger.ts';
import { entryOf } from '../store/unrecorded-briefs.ts';

export interface DraftOfSource {
  readonly id: string;
  /** Its place in the folder of briefs. */
  readonly file: string;
  readonly text: string;
}

const DAY = /^\d{4}-\d{2}-\d{2}/;
const INSTANT = /T.*(?:Z|[+-]\d{2}:\d{2})$/;

export function draftOfSource(source: LedgerSource): DraftOfSource {
  const { outlet, url, title = PLACEHOLDER, publishedAt = '' } = source;
  const day = DAY.exec(publishedAt)?.[0] ?? UNDATED.slice(0, -1);
  const id = briefId(day, [], `${title}\n${outlet}\n${url ?? ''}`);
  const text = writeBriefFile(
    {
      title,
      summary: PLACEHOLDER,
      ...(INSTANT.test(publishedAt) ? { publishedAt } : {}),
      status: 'draft',
      sources: [source],
    },
    [PLACEHOLDER],
    [],
  );
  return { id, file: `${briefFolder(id)}/${id}.mdx`, text };
}

/**
 * Its entry: ingest's, so that the article, given again, is written into it; known by its address, or by its headline,
 * outlet and day, since what it said is known only where it was joined once.
 *
 * @param member the report of the source; undefined where the ledger has none
 */
export function entryOfDraft(
  file: string,
  { text }: DraftOfSource,
  member: LedgerMember | undefined,
): LedgerEntry | undefined {
  const entry = entryOf(file, text);
  return (
    entry && {
      ...entry,
      written: [digest(text)],
      texts: member === undefined ? [] : [member.text],
      story: member?.story ?? '',
    }
  );
}

/** The report of a source, by outlet and minute; undefined where none is, or several are. */
export function memberOf(
  { outlet, publishedAt = '' }: LedgerSource,
  members: readonly LedgerMember[],
): LedgerMember | undefined {
  const minute = Math.floor(Date.parse(publishedAt) / 60_000);
  const own = members.filter(({ story }) => {
    const profile = keptProfile(story);
    return profile?.outlet === outlet && outlet !== UNKNOWN_OUTLET && profile.at === minute;
  });
  return own.length === 1 ? own[0] : undefined;
}
