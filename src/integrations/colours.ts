/** Puts the operator's colours into the style sheet (src/styles/tokens.css) while it is built. */
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'postcss';

export interface MarkColours {
  /** `#rrggbb` */
  readonly light: string;
  readonly dark: string;
}

/** @param mark the colour of what stands out: marks, dates, the line under the current page; absent: as it is */
export function colours(mark: MarkColours | undefined): AstroIntegration {
  return {
    name: 'mujaz-colours',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        if (mark === undefined) return;
        updateConfig({ vite: { css: { postcss: { plugins: [markPlugin(mark)] } } } });
      },
    },
  };
}

function markPlugin({ light, dark }: MarkColours): Plugin {
  return {
    postcssPlugin: 'mujaz-colours',
    Declaration: {
      '--mark': (declaration) => {
        // On paper it is black, and in forced colours the system's.
        if (!/^#[0-9a-f]{6}$/i.test(declaration.value)) return;
        const around = declaration.parent?.parent;
        const isDark =
          around?.type === 'atrule' && 'params' in around && around.params.includes('dark');
        declaration.value = isDark ? dark : light;
      },
    },
  };
}
