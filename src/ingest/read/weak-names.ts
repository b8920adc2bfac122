/**
 * What the names of tags and classes say of a box: that it is furniture. Weak evidence, since the same words name
 * layouts («no-sidebar», «elementor-widget»): article-flow.ts weighs it against the prose that the box holds.
 */
import { attribute, type Element } from './dom.ts';

const TAGS = new Set(['nav', 'footer', 'aside', 'form', 'button', 'dialog', 'menu']);
const ROLES = new Set(['navigation', 'complementary', 'contentinfo', 'search', 'dialog', 'alertdialog', 'menu', 'menubar', 'tablist', 'banner']); // prettier-ignore
const WORD =
  /(?:^|[-_])(?:related|shar(?:e|ing)|social|comments?|cookies?|newsletter|breadcrumbs?|menu|navbar|sidebar|widget|most-?read|recommend\w*|tags?|modal|popup|login|poll|inject|ads?|advert\w*|promo|trending|disqus\w*|responses?|replies|sign-?up|subscribe|opt-?in|mc-embed|mailchimp|paywall|consent)(?:$|[-_\d])/i;

const CAPTION =
  /(?:^|[-_\s])(?:caption|credit|copyright|photo-?desc\w*|image-?desc\w*)(?:$|[-_\s])/i;

/** The names that call the element furniture: each as it is written, so that one can be pardoned and another not. */
export function furnitureNames(element: Element): string[] {
  const { tagName } = element;
  const role = attribute(element, 'role')?.toLowerCase() ?? '';
  const label = labelOf(element);
  return [
    // A tag is pardoned with its class and id: one form holds a page, another a field.
    ...(TAGS.has(tagName) ? [`<${tagName} ${label}>`] : []),
    ...(ROLES.has(role) ? [`[role=${role}] ${label}`] : []),
    // What cannot be used: a closed panel, or the page behind a dialog (HTML standard, 6.3.3).
    ...(attribute(element, 'inert') === undefined ? [] : [`[inert] ${label}`]),
    ...label.split(/\s+/).filter((word) => WORD.test(word)),
  ];
}

/** Whether the names call the element a caption. */
export function isCaptionName(element: Element): boolean {
  return element.tagName === 'figcaption' || CAPTION.test(labelOf(element));
}

function labelOf(element: Element): string {
  return `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`.trim();
}
