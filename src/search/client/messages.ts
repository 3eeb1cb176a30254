/** Words that the page brings for its script, in its own characters: `{n}` and the like are filled in. */

export type Messages = (name: string, values?: Readonly<Record<string, string | number>>) => string;

export function messagesOf(root: ParentNode): Messages {
  return (name, values = {}) => {
    const text = root.querySelector(`[data-message="${name}"]`)?.textContent ?? '';
    return text.replace(/\{(\w+)\}/g, (_, key: string) => String(values[key] ?? ''));
  };
}
