/** Suggestions while a person types into a search field: a combobox with a list (WAI-ARIA APG, list autocomplete). */

import { loadFolder, loadJson } from '../search/client/load.ts';
import { isHant, say } from '../search/client/say.ts';
import type { Folder } from '../search/fold.ts';
import type { SearchWords, Suggestion } from '../search/words.ts';

const MOST = 8;
/** Of one kind at most, so that many headings do not push the others out. */
const MOST_OF_KIND = 4;

interface Known {
  folder: Folder;
  entries: { suggestion: Suggestion; folded: string }[];
}

let known: Promise<Known> | null = null;

async function load(): Promise<Known> {
  const script = isHant() ? 'hant' : 'hans';
  const [folder, words] = await Promise.all([loadFolder(), loadJson<SearchWords>(`/search/data/${script}-words.json`)]);
  const entries = words.suggestions.map((suggestion) => ({
    suggestion,
    folded: folder.fold(suggestion.text).characters,
  }));
  return { folder, entries };
}

/** What begins with the words first, then what contains them; in the order of the list within each. */
function matching(typed: string, { folder, entries }: Known): Suggestion[] {
  const wanted = folder.fold(typed).characters;
  if (wanted === '') return [];
  const places = entries
    .map(({ suggestion, folded }) => ({ suggestion, at: folded.indexOf(wanted) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => Math.min(a.at, 1) - Math.min(b.at, 1));
  const counts = new Map<string, number>();
  return places
    .map(({ suggestion }) => suggestion)
    .filter(({ kind }) => {
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
      return (counts.get(kind) ?? 0) <= MOST_OF_KIND;
    })
    .slice(0, MOST);
}

class SuggestBox {
  private readonly field: HTMLInputElement;
  private readonly list = document.createElement('ul');
  private shown: Suggestion[] = [];
  private active = -1;
  private run = 0;

  constructor(field: HTMLInputElement) {
    this.field = field;
    const { list } = this;
    list.id = `${field.id}-list`;
    list.className = 'suggestions';
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', say.suggestions());
    list.hidden = true;
    field.setAttribute('role', 'combobox');
    field.setAttribute('aria-autocomplete', 'list');
    field.setAttribute('aria-expanded', 'false');
    field.setAttribute('aria-controls', list.id);
    const frame = document.createElement('span');
    frame.className = 'suggest-frame';
    field.before(frame);
    frame.append(field, list);
    field.addEventListener('focus', () => {
      known ??= load();
      known.catch(() => {
        known = null;
      });
    });
    field.addEventListener('input', () => void this.suggest());
    field.addEventListener('keydown', (event) => this.key(event));
    field.addEventListener('blur', () => this.close());
    // before the field loses the focus
    list.addEventListener('pointerdown', (event) => {
      event.preventDefault();
      const option = (event.target as Element).closest('[role="option"]');
      if (option) this.choose([...list.children].indexOf(option));
    });
  }

  private async suggest(): Promise<void> {
    this.run += 1;
    const { run } = this;
    try {
      known ??= load();
      const found = matching(this.field.value, await known);
      if (run !== this.run || document.activeElement !== this.field) return;
      this.show(found);
    } catch {
      // suggestions are a help; the search itself says when the index cannot be had
      known = null;
      this.close();
    }
  }

  private show(found: Suggestion[]): void {
    this.shown = found;
    this.active = -1;
    this.field.removeAttribute('aria-activedescendant');
    this.list.replaceChildren(
      ...found.map(({ kind, text }, i) => {
        const option = document.createElement('li');
        option.id = `${this.list.id}-${i}`;
        option.setAttribute('role', 'option');
        option.setAttribute('aria-selected', 'false');
        const label = document.createElement('span');
        label.className = 'suggestion-kind';
        label.textContent = say.kind(kind);
        option.append(text, label);
        return option;
      }),
    );
    this.list.hidden = found.length === 0;
    this.field.setAttribute('aria-expanded', String(found.length > 0));
  }

  private close(): void {
    this.run += 1;
    this.show([]);
  }

  private key(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && this.shown.length > 0) {
      event.preventDefault();
      const count = this.shown.length + 1;
      this.mark(((this.active + 1 + step + count) % count) - 1);
    } else if (event.key === 'Enter' && this.active >= 0) {
      event.preventDefault();
      this.choose(this.active);
    } else if (event.key === 'Escape' && this.shown.length > 0) {
      event.preventDefault();
      this.close();
    }
  }

  private mark(index: number): void {
    this.active = index;
    [...this.list.children].forEach((option, i) => {
      option.setAttribute('aria-selected', String(i === index));
    });
    if (index >= 0) this.field.setAttribute('aria-activedescendant', `${this.list.id}-${index}`);
    else this.field.removeAttribute('aria-activedescendant');
  }

  /** A page of its own is opened, anything else searched for. */
  private choose(index: number): void {
    const suggestion = this.shown[index];
    if (!suggestion) return;
    this.close();
    if (suggestion.href) location.assign(say.address(suggestion.href));
    else {
      this.field.value = suggestion.text;
      this.field.form?.requestSubmit();
    }
  }
}

for (const field of document.querySelectorAll<HTMLInputElement>('[data-search-key]')) new SuggestBox(field);
