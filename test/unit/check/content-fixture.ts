/** A small content folder in a temporary place, for tests that need faults in it. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

export interface ContentFixture {
  readonly directory: string;
  write(file: string, text: string): Promise<void>;
  remove(): Promise<void>;
}

export const BRIEF = `---
title: عنوان
summary: ملخص
publishedAt: 2025-09-24T22:36:00Z
status: published
countries: [ml]
actors: [sergey-lavrov]
topics: [diplomacy]
sources:
  - { outlet: agency, url: https://example.org/1 }
---

نص الموجز.
`;

/** A valid site with one brief: \`briefs/2025/2025-09-24-first.mdx\`. */
export async function contentFixture(): Promise<ContentFixture> {
  const directory = await mkdtemp(path.join(os.tmpdir(), 'mujaz-content-'));
  const write = async (file: string, text: string): Promise<void> => {
    const target = path.join(directory, file);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, text);
  };
  await write('countries/ml.yaml', 'name: مالي\nnameEn: Mali\nnameFr: Mali\nregion: sahel\n');
  await write(
    'actors/sergey-lavrov.yaml',
    'kind: person\nname: سيرغي لافروف\nnameEn: Sergey Lavrov\n',
  );
  await write(
    'outlets/agency.yaml',
    'name: وكالة\nownership: state\ntimeZone: UTC\nrights: full\n',
  );
  await write('topics/diplomacy.yaml', 'name: الدبلوماسية\n');
  await write('briefs/2025/2025-09-24-first.mdx', BRIEF);
  return { directory, write, remove: () => rm(directory, { recursive: true }) };
}
