/** The theme's colours for what is painted rather than styled. */
import { useEffect, useState } from 'preact/hooks';
import type { Colors } from './draw.ts';

/** Counts up whenever the theme changes. */
export function useTheme(): number {
  const [version, setVersion] = useState(0);
  useEffect(() => {
    const observer = new MutationObserver(() => setVersion(v => v + 1));
    observer.observe(document.body, { attributes: true, attributeFilter: ['class', 'data-vscode-theme-id'] });
    observer.observe(document.documentElement, { attributes: true, attributeFilter: ['style'] });
    return () => observer.disconnect();
  }, []);
  return version;
}

export function themeColors(): Colors {
  const style = getComputedStyle(document.documentElement);
  const first = (...names: readonly string[]): string =>
    names.map(name => style.getPropertyValue(`--vscode-${name}`).trim()).find(Boolean) ?? 'gray';
  return {
    ink: first('editor-foreground'),
    quiet: first('descriptionForeground', 'editor-foreground'),
    paper: first('editor-background'),
    rule: first('contrastBorder', 'editorWidget-border', 'panel-border', 'descriptionForeground'),
    date: first('postil-date', 'charts-orange'),
    focus: first('focusBorder'),
  };
}
