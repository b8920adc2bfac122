/** The made-up reports of `stories/news.ts` as records for ingest, and the registry of their outlets. */
import { storyText, type Report } from '../stories/news.ts';
import type { ContentFixture } from '../check/content-fixture.ts';

const NAMES: Readonly<Record<string, string>> = {
  'al-ufuq': 'صحيفة الأفق',
  'al-mada': 'صحيفة المدى',
  wakala: 'وكالة الساحل',
};

export async function registerOutlets(fixture: ContentFixture): Promise<void> {
  for (const [id, name] of Object.entries(NAMES))
    await fixture.write(
      `outlets/${id}.yaml`,
      `name: ${name}\nurl: https://${id}.example\nownership: private\ntimeZone: UTC\nrights: full\n`,
    );
}

export function recordOf(report: Report): Record<string, string | undefined> {
  const { title, body, outlet, publishedAt } = storyText(report);
  const url = `https://${outlet}.example/news/${report.id}`;
  return { title, content: body, source: NAMES[outlet], url, publishedAt };
}
