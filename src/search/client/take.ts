/** Results taken away: the buttons, and what they say. What makes the files is loaded when it is first asked for. */
import type { Messages } from './messages.ts';

const FORMATS = ['xlsx', 'csv'] as const;
type TakenFormat = (typeof FORMATS)[number];

export class Taking {
  private readonly root: HTMLElement;
  private readonly messages: Messages;
  private readonly scope: HTMLElement | null;
  private total = 0;
  private busy = false;

  constructor(root: HTMLElement, messages: Messages) {
    this.root = root;
    this.messages = messages;
    this.scope = root.querySelector<HTMLElement>('[data-scope]');
    for (const format of FORMATS)
      root.querySelector(`[data-download="${format}"]`)?.addEventListener('click', () => void this.take(format));
  }

  /** So many results can be taken now. */
  offer(total: number): void {
    this.total = total;
    this.show(total > 0 ? this.messages('take', { n: total }) : '');
  }

  private show(words: string): void {
    const part = this.root.querySelector<HTMLElement>('[data-take]');
    if (part) part.hidden = this.total === 0;
    for (const button of this.root.querySelectorAll<HTMLButtonElement>('[data-download]')) {
      button.disabled = this.total === 0;
      // not disabled while a file is made: a button that is loses the focus, and a reader at the keys the place
      button.ariaDisabled = String(this.busy);
    }
    if (this.scope) this.scope.textContent = words;
  }

  private async take(format: TakenFormat): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.show(this.messages('taking', { n: this.total }));
    try {
      const { takeAway } = await import('./take-away.ts');
      await takeAway(format, this.root, this.messages);
      this.busy = false;
      this.offer(this.total);
    } catch {
      this.busy = false;
      this.show(this.messages('take-failed'));
    }
  }
}
