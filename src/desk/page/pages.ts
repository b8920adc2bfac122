/** All pages of the desk, by the names of their files; each is made when it is asked for. */
import { toHtml } from 'hast-util-to-html';
import type { Root } from 'hast';
import type { DeskContext, Told } from './context.ts';
import { indexDocument } from './index.ts';
import { namesDocument } from './names.ts';
import { refusedDocument } from './refused.ts';
import { storyDocument } from './story.ts';
import { storyPage } from './words.ts';

/** @returns the page as HTML; with what came of the press that led to it */
type Render = (told?: Told) => string;

export function pagesOf(context: DeskContext): ReadonlyMap<string, Render> {
  const html =
    (make: (told?: Told) => Root): Render =>
    (told) =>
      toHtml(make(told));
  return new Map<string, Render>([
    ['index.html', html((told) => indexDocument(context, told))],
    ['names.html', html((told) => namesDocument(context, told))],
    ['refused.html', html((told) => refusedDocument(context, told))],
    ...context.desk.stories.map((story): [string, Render] => [
      storyPage(story.id),
      html((told) => storyDocument(story, context, told)),
    ]),
  ]);
}
