/** The configuration of the editing page (Sveltia CMS). */
import type { Kind } from '../schemas/descriptions.ts';
import type { Settings } from '../schemas/settings.ts';
import { type Field, fieldsOf } from './fields.ts';

export interface EditingConfig {
  readonly collections: readonly Collection[];
  readonly [option: string]: unknown;
}

interface Collection {
  readonly name: string;
  readonly fields: readonly Field[];
  readonly [option: string]: unknown;
}

const REGISTRIES: readonly { kind: Kind; name: string; label: string; one: string; example: string }[] = [
  { kind: 'actor', name: 'actors', label: 'الأطراف', one: 'طرف', example: 'sergey-lavrov' },
  { kind: 'country', name: 'countries', label: 'الدول', one: 'دولة', example: 'ml' },
  { kind: 'outlet', name: 'outlets', label: 'وسائل الإعلام', one: 'وسيلة إعلام', example: 'sputnik-arabic' },
  { kind: 'topic', name: 'topics', label: 'الموضوعات', one: 'موضوع', example: 'diplomacy' },
]; // prettier-ignore

/** File names as the check wants them (src/check/content-files.ts). */
const BRIEF_ID = '^\\d{4}-\\d{2}-\\d{2}-[a-z0-9]+(-[a-z0-9]+)*$';
const ENTRY_ID = '^[a-z0-9]+(-[a-z0-9]+)*$';
const COUNTRY_ID = '^[a-z]{2}$';

/** What all collections of briefs have. */
const BRIEF = {
  folder: 'content/briefs',
  path: "{{publishedAt | date('YYYY')}}/{{slug}}",
  slug: {
    editable: ['create'],
    pattern: [BRIEF_ID, 'اكتب اليوم ثم كلمات لاتينية، مثل 2025-09-24-lavrov-sahel'],
    hint: 'اسم الملف، ومنه عنوان الصفحة: اليوم، ثم كلمات لاتينية بينها واصلات. لا يُغيَّر بعد النشر.',
  },
  extension: 'mdx',
  format: 'yaml-frontmatter',
  // A published brief is withdrawn, not deleted: its address has to say so.
  delete: false,
  summary: '{{title}}',
  sortable_fields: {
    fields: ['publishedAt', 'title'],
    default: { field: 'publishedAt', direction: 'descending' },
  },
  fields: [
    ...fieldsOf('brief'),
    {
      name: 'body',
      label: 'النص',
      widget: 'markdown',
      // As it stands in the file: a visual editor would write it anew, and does not know <Quote>.
      modes: ['raw'],
      buttons: ['bold', 'italic', 'link', 'quote', 'bulleted-list', 'numbered-list', 'heading-two'],
      editor_components: [],
      required: true,
    },
  ],
};

/** Where the content is kept. */
export type Repository = NonNullable<Settings['admin']>;

/** Hosts of repositories: where they are, their programs' address below that, and where else the application asks. */
const HOSTS = {
  github: { host: 'https://github.com', api: '', others: ['https://api.github.com', 'https://avatars.githubusercontent.com', 'https://www.githubstatus.com'] },
  gitlab: { host: 'https://gitlab.com', api: '/api/v4', others: ['https://secure.gravatar.com'] },
  gitea: { host: 'https://gitea.com', api: '/api/v1', others: [] },
} as const; // prettier-ignore

/** Hosts on which a change can wait for another editor (Sveltia CMS, Editorial Workflow: GitHub and GitLab alone). */
const REVIEWING: ReadonlySet<Repository['backend']> = new Set(['github', 'gitlab']);

/** Whom the editing page speaks with. */
export function repositoryOrigins({ backend, host }: Repository): string[] {
  return host === undefined ? [HOSTS[backend].host, ...HOSTS[backend].others] : [host];
}

/** The site that is edited: its name, the address where it is published, and that of its sign. */
export interface EditedSite {
  readonly name: string;
  readonly url: string;
  readonly logo: string;
}

export function editingConfig(
  { backend, repo, branch, host, authUrl }: Repository,
  site: EditedSite,
): EditingConfig {
  return {
    load_config_file: false,
    app_title: `تحرير ${site.name}`,
    backend: {
      name: backend,
      repo,
      branch,
      ...(host === undefined ? {} : { api_root: host + HOSTS[backend].api }),
      ...(authUrl === undefined ? { auth_methods: ['token'] } : { base_url: authUrl }),
    },
    logo: { src: site.logo },
    site_url: site.url,
    display_url: site.url,
    // Briefs have no pictures: the folder is asked for by the application, and stays empty.
    media_folder: 'public/media',
    slug: { encoding: 'ascii', clean_accents: true },
    output: { omit_empty_optional_fields: true, yaml: { quote: 'none' } },
    editor: { preview: false },
    collections: [
      ...briefCollections(backend),
      ...REGISTRIES.map(({ kind, name, label, one, example }) => ({
        name,
        label,
        label_singular: one,
        folder: `content/${name}`,
        extension: 'yaml',
        format: 'yaml',
        create: true,
        identifier_field: 'name',
        slug: {
          editable: ['create'],
          pattern: [
            kind === 'country' ? COUNTRY_ID : ENTRY_ID,
            `اكتب المعرّف بحروف لاتينية صغيرة، مثل ${example}`,
          ],
          hint: `المعرّف، مثل ${example}: به تذكره الموجزات. لا يُغيَّر بعد ذلك.`,
        },
        summary: '{{name}}',
        sortable_fields: { fields: ['name'], default: { field: 'name', direction: 'ascending' } },
        fields: fieldsOf(kind),
      })),
    ],
  };
}

/**
 * Briefs. Where the host can keep a change waiting, what is new or is worked on goes through review, each brief in a
 * branch of its own; what is published stands in a second collection too, whose corrections go straight out.
 */
function briefCollections(backend: Repository['backend']): Collection[] {
  const all = {
    ...BRIEF,
    name: 'briefs',
    label: 'الموجزات',
    label_singular: 'موجز',
    icon: 'article',
    create: true,
    view_filters: [{ label: 'المسودات', field: 'status', pattern: 'draft' }],
  };
  if (!REVIEWING.has(backend)) return [all];
  return [
    { ...all, publish_mode: 'editorial_workflow' },
    {
      ...BRIEF,
      name: 'corrections',
      label: 'تصحيح ما نُشر',
      label_singular: 'تصحيح',
      icon: 'edit_note',
      description: 'ما تحفظه هنا يُنشر فورًا، بلا مراجعة. اكتب في «التصحيحات» ما صُحّح.',
      filter: { field: 'status', value: 'published' },
      create: false,
      publish_mode: 'simple',
    },
  ];
}
