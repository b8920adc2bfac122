/** A new brief: a draft with what is known, and the places of what is not. */
import { access } from 'node:fs/promises';
import path from 'node:path';
import { stringify } from 'yaml';
import type { Content } from '../check/entry.ts';
import { briefFolder, draftSchema, PLACEHOLDER } from '../schemas/brief.ts';
import { LONGEST_ID } from '../schemas/fields.ts';
import { validate } from '../schemas/messages.ts';
import { slugOf } from '../schemas/slug.ts';
import { writeAtomically } from '../files/atomic-file.ts';

export interface BriefRequest {
  readonly title: string;
  /** `YYYY-MM-DD` */
  readonly day: string;
  /** A few Latin words for the file's name; taken from the countries where it is empty. */
  readonly slug: string;
  /** Ids. */
  readonly countries: readonly string[];
  readonly outlet: string;
  readonly url: string;
}

/**
 * Writes `<directory>/briefs/YYYY/YYYY-MM-DD-slug.mdx`; a file that exists is never touched.
 *
 * @param directory the content folder
 * @returns the file, or sentences in Arabic that say what is wrong and what to do
 */
export async function createBrief(
  request: BriefRequest,
  content: Content,
  directory: string,
): Promise<{ file: string } | { faults: readonly string[] }> {
  const { title, day, countries, outlet, url } = request;
  const named = countries.map((id) => content.countries.get(id)?.data.nameEn ?? '');
  const slug = slugOf(request.slug === '' ? named.join(' ') : request.slug);
  const data = {
    title: title.trim(),
    summary: PLACEHOLDER,
    publishedAt: `${day}T00:00:00Z`,
    publishedPrecision: 'day',
    status: 'draft',
    countries,
    actors: [],
    topics: [],
    sources: outlet === '' ? [] : [{ outlet, ...(url === '' ? {} : { url }) }],
  };
  const faults = [
    ...(slug === ''
      ? ['لا اسم للملف. اكتب كلمتين أو ثلاثًا بحروف لاتينية: --slug niger-army.']
      : []),
    ...(`${day}-${slug}`.length > LONGEST_ID
      ? ['اسم الملف طويل. اكتب كلمتين أو ثلاثًا بحروف لاتينية: --slug niger-army.']
      : []),
    ...validate(draftSchema, data).findings.map(({ message, remedy }) => `${message}. ${remedy}.`),
    ...countries
      .filter((id) => !content.countries.has(id))
      .map((id) => `لا دولة معرّفها «${id}». راجع الأسماء في content/countries.`),
    ...(outlet === '' || content.outlets.has(outlet)
      ? []
      : [`لا وسيلة إعلام معرّفها «${outlet}». سجّلها أولًا: npm run new -- outlet.`]),
  ];
  if (faults.length > 0) return { faults };
  const id = `${day}-${slug}`;
  const file = path.join(directory, 'briefs', briefFolder(id), `${id}.mdx`);
  const isTaken = await access(file).then(
    () => true,
    () => false,
  );
  if (isTaken) return { faults: [`الملف ${file} موجود. اختر اسمًا آخر بالخيار --slug.`] };
  await writeAtomically(file, `---\n${stringify(data, { lineWidth: 0 })}---\n\n${PLACEHOLDER}\n`);
  return { file };
}
