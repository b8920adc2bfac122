/** The shell of every page of the desk. */
import type { ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { help } from './help.ts';
import { plain, words } from './words.ts';
import type { DeskContext, Told } from './context.ts';

/** What a page of the desk may load and do; the server says the same in a header. */
export const DESK_POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "font-src 'self'",
  "script-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

export interface DeskPage {
  readonly title: string;
  /** The name of the file; it is marked in the menu. */
  readonly name: string;
  readonly main: ElementContent[];
  /** Names of the pages before and behind it, for the keys. */
  readonly previous?: string;
  readonly next?: string;
}

const MENU: readonly (readonly [name: string, label: string])[] = [
  ['index.html', 'القصص'],
  ['names.html', 'أسماء للتسجيل'],
  ['refused.html', 'ما لم يُقبل'],
];

export function documentOf(page: DeskPage, context: DeskContext, told?: Told): Root {
  const { title, name, main, previous, next } = page;
  return {
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang: 'ar', dir: 'rtl' }, [
        h('head', [
          h('meta', { charset: 'utf-8' }),
          h('meta', { 'http-equiv': 'content-security-policy', content: DESK_POLICY }),
          h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
          h('meta', { name: 'robots', content: 'noindex' }),
          h('title', plain(`${title} — مكتب ${context.site.name}`)),
          ...['text-400', 'display-700'].map((name) =>
            h('link', {
              rel: 'preload',
              href: `fonts/${name}.woff2`,
              as: 'font',
              type: 'font/woff2',
              crossorigin: '',
            }),
          ),
          h('link', { rel: 'stylesheet', href: 'style.css' }),
          ...(previous === undefined ? [] : [h('link', { rel: 'prev', href: previous })]),
          ...(next === undefined ? [] : [h('link', { rel: 'next', href: next })]),
          h('script', { src: 'keys.js', defer: true }),
        ]),
        h('body.desk', [
          h('a.skip', { href: '#main' }, 'انتقل إلى المحتوى'),
          masthead(name, context),
          h('main#main.wrap', { tabindex: -1 }, [
            ...(told === undefined ? [] : [tell(told)]),
            ...main,
          ]),
          help(context.canWrite),
        ]),
      ]),
    ],
  };
}

function masthead(name: string, { site }: DeskContext): ElementContent {
  return h('header.mast.wrap', [
    h('div.bar', [
      h('a.brand.sm', { href: 'index.html' }, words(site.name)),
      h('small', [h('span', 'مكتب التحرير')]),
    ]),
    h('nav.nav', { 'aria-label': 'المكتب' }, [
      h(
        'ul',
        MENU.map(([href, label]) =>
          h('li', [h('a', { href, ...(href === name ? { 'aria-current': 'page' } : {}) }, label)]),
        ),
      ),
      h('button.press', { type: 'button', 'data-help': '' }, 'الاختصارات (؟)'),
    ]),
  ]);
}

function tell({ lines, isFault }: Told): ElementContent {
  return h(
    'div',
    { class: isFault ? 'told fault' : 'told', role: isFault ? 'alert' : 'status' },
    lines.map((line) => h('p', words(line))),
  );
}
