/**
 * Refuses whatever in a brief could run or escape: MDX is code, and a brief is text.
 *
 * A brief may hold Markdown, the site's components with their own attributes, and a few harmless inline
 * elements. `import`, `export`, `{expressions}` and everything else are faults, each with its place and remedy.
 */
import type { Link, Root } from 'mdast';
import { hasHiddenCharacters } from '../arabic/hidden-characters.ts';
import { isLanguageTag } from '../arabic/language-names.ts';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { Node } from 'unist';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

/** Elements that a brief may use, with the attributes each takes. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  Quote: ['by', 'name', 'on'],
  Said: ['by', 'name', 'verb', 'on'],
  bdi: ['lang', 'dir'],
  q: ['lang', 'dir'],
  abbr: ['title', 'lang'],
  sub: [],
  sup: [],
  br: [],
};

/** Whole addresses, and places of the site itself. */
const SAFE_LINK = /^(?:https?:\/\/|mailto:|\/(?!\/)|#)/i;

/**
 * Browsers read `\\` as `/`, drop tabs and line breaks, and trust what stands before `@` to nobody: an address with any
 * of these leads elsewhere than it seems (WHATWG URL).
 */
function isSafeAddress(address: string): boolean {
  if (!SAFE_LINK.test(address) || /[\s\\]/.test(address) || hasHiddenCharacters(address))
    return false;
  if (!/^https?:/i.test(address)) return true;
  const url = URL.parse(address);
  return url !== null && url.username === '' && url.password === '';
}

export function remarkSafeMdx() {
  return (tree: Root, file: VFile): void => {
    visit(tree, (node, index, parent) => {
      if (
        node.type === 'link' &&
        parent !== undefined &&
        index !== undefined &&
        isBrokenLiteral(node)
      ) {
        // What only looks like an address in running text is text.
        parent.children.splice(index, 1, ...node.children);
        return index;
      }
      const fault =
        (isModuleCode(node, String(file)) ? MODULE_CODE : undefined) ??
        findFault(node) ??
        findHidden(node);
      if (fault === undefined) return undefined;
      const message = file.message(fault.reason, { place: node.position });
      message.note = fault.remedy;
      message.fatal = true;
      return undefined;
    });
  };
}

/** An address that was never written as a link: GFM makes links of what looks like one («autolink literals»). */
function isBrokenLiteral({ url, children }: Link): boolean {
  const [child] = children;
  const text = children.length === 1 && child?.type === 'text' ? child.value : undefined;
  const isLiteral = text !== undefined && [text, `http://${text}`, `mailto:${text}`].includes(url);
  return isLiteral && !isSafeAddress(url);
}

interface Fault {
  readonly reason: string;
  readonly remedy: string;
}

const MODULE_CODE: Fault = {
  reason: 'في النص أمر «import» أو «export»، وهو ممنوع في الموجزات',
  remedy: 'احذف السطر؛ مكوّنات الموقع متاحة من غير استيراد. وإن كان كلامًا عاديًّا فلا تبدأ به السطر',
};

/** What MDX takes for code of a module: a block at the edge of the page that begins with one of two words. */
function isModuleCode({ type, position }: Node, body: string): boolean {
  if (type !== 'paragraph' || position?.start.column !== 1) return false;
  const { offset = 0 } = position.start;
  return /^(?:import|export) /.test(body.slice(offset, offset + 7));
}

function findFault(node: Node): Fault | undefined {
  switch (node.type) {
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return {
        reason: 'في النص قوسان معقوفان { }، وما بينهما يُعد برنامجًا',
        remedy: 'احذفهما، أو اكتب \\{ و\\} إن أردت القوسين نفسيهما',
      };
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return isElement(node) ? findElementFault(node) : undefined;
    case 'heading':
      return 'depth' in node && node.depth === 1
        ? {
            reason: 'في النص عنوان من الدرجة الأولى «#»، والعنوان الأول هو عنوان الموجز',
            remedy: 'استعمل «##» للعناوين داخل النص',
          }
        : undefined;
    case 'link':
    case 'definition':
      return 'url' in node && typeof node.url === 'string' && !isSafeAddress(node.url)
        ? {
            reason: `رابط غير مقبول: «${node.url}»`,
            remedy: 'ابدأ الرابط بـ https:// أو http:// أو mailto:، أو بشرطة مائلة لصفحة في الموقع',
          }
        : undefined;
    case 'footnoteDefinition':
    case 'footnoteReference':
      return { reason: 'في النص حاشية', remedy: 'اكتب المصدر في sources، وما سواه في النص نفسه' };
    case 'listItem':
      return 'checked' in node && typeof node.checked === 'boolean'
        ? { reason: 'في النص مربع اختيار «[ ]»', remedy: 'احذف القوسين، أو اكتب \\[ و\\]' }
        : undefined;
    case 'image':
    case 'imageReference':
      return { reason: 'في النص صورة، ولا صور في الموجزات', remedy: 'احذف الصورة' };
    default:
      return undefined;
  }
}

/** Written as itself it is found with its place (check/); here it was written as an entity. */
const HIDDEN: Fault = {
  reason: 'في النص محرف خفي أو حرف بشكل قديم، مكتوب برمزه',
  remedy: 'احذف الرمز (مثل &#x202e;) واكتب الحرف نفسه من لوحة المفاتيح',
};

/** In any text of a node: its words, the title of a link, the language of code. */
function findHidden(node: Node): Fault | undefined {
  const texts = Object.values(node).filter((value) => typeof value === 'string');
  return texts.some(hasHiddenCharacters) ? HIDDEN : undefined;
}

function findElementFault(node: MdxJsxFlowElement | MdxJsxTextElement): Fault | undefined {
  const name = node.name ?? '';
  const attributes = Object.hasOwn(ALLOWED, name) ? ALLOWED[name] : undefined;
  if (attributes === undefined) {
    return {
      reason: `وسم غير معروف: <${name}>`,
      remedy: `الوسوم المقبولة: ${Object.keys(ALLOWED).join('، ')}. وإن أردت العلامة نفسها فاكتب \\<`,
    };
  }
  const seen = new Set<string>();
  for (const attribute of node.attributes) {
    if (
      attribute.type !== 'mdxJsxAttribute' ||
      (typeof attribute.value === 'object' && attribute.value !== null)
    ) {
      return {
        reason: `في <${name}> قوسان معقوفان { }، وما بينهما يُعد برنامجًا`,
        remedy: 'اكتب القيمة نصًّا بين علامتي اقتباس، مثل name="سيرغي لافروف"',
      };
    }
    if (typeof attribute.value === 'string' && hasHiddenCharacters(attribute.value)) return HIDDEN;
    if (!attributes.includes(attribute.name)) {
      const known = attributes.length === 0 ? 'لا خصائص له' : `خصائصه: ${attributes.join('، ')}`;
      return { reason: `خاصية غير معروفة في <${name}>: «${attribute.name}»`, remedy: known };
    }
    if (seen.has(attribute.name)) {
      return {
        reason: `الخاصية «${attribute.name}» مكتوبة مرتين في <${name}>`,
        remedy: 'أبقِ واحدة واحذف الأخرى',
      };
    }
    seen.add(attribute.name);
    const fault = findValueFault(name, attribute.name, attribute.value);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

/** What browsers and screen readers would not understand (HTML, «lang» and «dir»). */
function findValueFault(
  element: string,
  name: string,
  value: string | null | undefined,
): Fault | undefined {
  if (value === null || value === undefined)
    return {
      reason: `الخاصية «${name}» في <${element}> بلا قيمة`,
      remedy: `اكتب قيمتها بين علامتي اقتباس، أو احذفها`,
    };
  if (name === 'on' && !isDate(value))
    return {
      reason: `تاريخ غير مقبول في <${element}>: «${value}»`,
      remedy: 'اكتب يوم القول حين لا يكون يوم الموجز: on="2024-11-09"، أو الشهر أو السنة وحدها',
    };
  if (name === 'lang' && !isLanguageTag(value))
    return {
      reason: `رمز لغة غير معروف في <${element}>: «${value}»`,
      remedy: 'اكتبه بحرفين بحسب ISO 639، مثل lang="fr" للفرنسية وlang="en" للإنجليزية',
    };
  if (name === 'dir' && !['ltr', 'rtl', 'auto'].includes(value))
    return {
      reason: `اتجاه غير معروف في <${element}>: «${value}»`,
      remedy: 'القيم المقبولة: ltr، rtl، auto',
    };
  return undefined;
}

/** A year, a month or a day that is in the calendar. */
function isDate(value: string): boolean {
  if (!/^\d{4}(?:-\d{2}){0,2}$/.test(value)) return false;
  const day = `${value}-01-01`.slice(0, 10);
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

function isElement(node: Node): node is MdxJsxFlowElement | MdxJsxTextElement {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}
