/**
 * Whether a style hides its element from every reader. Properties: CSS 2.2, CSS Display 3, CSS Masking 1 (`clip-path`),
 * CSS Color 4. What a media query, a script or a later rule would change is not known, and hides nothing.
 */

/** The declarations of a style by property, lower case; the last of a property counts, as in the cascade. */
export type Style = ReadonlyMap<string, string>;

/** @param text the contents of a `style` attribute or of a rule's braces */
export function readStyle(text: string): Style {
  const style = new Map<string, string>();
  for (const part of text.split(';')) {
    const colon = part.indexOf(':');
    if (colon < 0) continue;
    const value = part.slice(colon + 1).replace(/!\s*important/i, '');
    style.set(part.slice(0, colon).trim().toLowerCase(), value.trim().toLowerCase());
  }
  return style;
}

/** Far enough beyond the edge that no screen shows it. */
const OFF_SCREEN = 900;

export function isHiddenBy(style: Style): boolean {
  const of = (property: string): string => style.get(property) ?? '';
  const [position, overflow] = [of('position'), of('overflow')];
  const isOut = /^(?:absolute|fixed)$/.test(position);
  return (
    of('display') === 'none' ||
    /^(?:hidden|collapse)$/.test(of('visibility')) ||
    of('content-visibility') === 'hidden' ||
    isZero(of('font-size')) ||
    isZero(of('opacity')) ||
    isZero(of('zoom')) ||
    /(?:^|\s)scale\(\s*0(?:\.0+)?\s*(?:,\s*0(?:\.0+)?\s*)?\)/.test(of('transform')) ||
    (/^(?:absolute|fixed|relative)$/.test(position) &&
      ['left', 'right', 'top', 'bottom', 'inset-inline-start', 'inset-inline-end'].some((side) => isFar(of(side)))) ||
    ['text-indent', 'margin-left', 'margin-right', 'margin-top', 'margin-inline-start'].some((side) => isFar(of(side))) ||
    /translate(?:x|y|3d)?\([^)]*-\d{4,}(?:px)?/.test(of('transform')) ||
    (isOut && /^rect\(\s*(?:0|1px)(?:px)?[\s,]+(?:0|1px)(?:px)?[\s,]+(?:0|1px)(?:px)?[\s,]+(?:0|1px)(?:px)?\s*\)$/.test(of('clip'))) ||
    /^inset\(\s*(?:50|100)%/.test(of('clip-path')) ||
    /^circle\(\s*0/.test(of('clip-path')) ||
    (/hidden|clip/.test(overflow) &&
      ['width', 'height', 'max-height', 'max-width'].some((side) => isZero(of(side)) || (isOut && /^1px$/.test(of(side))))) ||
    isInvisibleInk(style)
  ); // prettier-ignore
}

/** Whether the style makes a block of an inline element (CSS Display 3: outer display type `block`, table parts). */
export function isBlockBy(style: Style): boolean {
  return /^(?:block|flex|grid|table|list-item|flow-root|table-(?:row|cell|caption|row-group))$/.test(
    style.get('display') ?? '',
  );
}

function isZero(value: string): boolean {
  return /^0(?:\.0*)?(?:px|r?em|pt|%|vh|vw)?$|^\.0+$/.test(value);
}

function isFar(value: string): boolean {
  const found = /^(-?)(\d+(?:\.\d+)?)(px|pt|r?em|%|vw|vh)?$/.exec(value);
  if (found === null) return false;
  const size = Number(found[2]);
  const isRelative = /em|%|v[wh]/.test(found[3] ?? '');
  return isRelative ? size >= 100 && found[1] === '-' : size >= OFF_SCREEN;
}

/** The colour of the letters is the colour of their own ground, or no colour. */
function isInvisibleInk(style: Style): boolean {
  const ink = colour(style.get('color') ?? '');
  if (ink === 'transparent') return !(style.get('-webkit-background-clip') ?? style.get('background-clip') ?? '').includes('text');
  const ground = style.get('background-color') ?? style.get('background') ?? '';
  return ink !== '' && !/url|gradient/.test(ground) && ground.split(/\s+(?![^(]*\))/).some((part) => colour(part) === ink);
} // prettier-ignore

const NAMED: Readonly<Record<string, string>> = { white: '#ffffff', black: '#000000', red: '#ff0000', green: '#008000', blue: '#0000ff', yellow: '#ffff00', gray: '#808080', grey: '#808080', silver: '#c0c0c0' }; // prettier-ignore

/** One way of writing for each colour; empty where the text is none. */
function colour(text: string): string {
  const short = /^#([\da-f])([\da-f])([\da-f])$/.exec(text);
  if (short !== null) return `#${short.slice(1).map((digit) => digit + digit).join('')}`; // prettier-ignore
  if (/^#[\da-f]{6}$/.test(text)) return text;
  const rgb = /^rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})\s*(?:[,/]\s*([\d.]+%?)\s*)?\)$/.exec(text);
  if (rgb !== null) {
    if (rgb[4] !== undefined && Number.parseFloat(rgb[4]) === 0) return 'transparent';
    return `#${rgb.slice(1, 4).map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`;
  }
  return text === 'transparent' ? text : (NAMED[text] ?? '');
} // prettier-ignore
