/** One question at a time: those on which a verdict still waits, and those that were answered. */

export class Steps {
  private readonly questions: readonly HTMLElement[];
  private readonly form: HTMLFormElement;
  private readonly page: HTMLElement;
  private readonly open: () => ReadonlySet<string>;
  private at = 0;

  /** @param open names of the fields on which a verdict still waits */
  constructor(form: HTMLFormElement, page: HTMLElement, open: () => ReadonlySet<string>) {
    this.form = form;
    this.page = page;
    this.open = open;
    this.questions = [...form.querySelectorAll<HTMLElement>('[data-question]')];
    for (const button of page.querySelectorAll<HTMLButtonElement>('[data-mode]'))
      button.addEventListener('click', () => this.turn(button.dataset.mode === 'one'));
    this.piece('previous').addEventListener('click', () => this.go(-1));
    this.piece('following').addEventListener('click', () => this.go(1));
    // Enter goes on to the next question instead of ending them
    form.addEventListener(
      'submit',
      (event) => {
        if (!this.isOne || !(document.activeElement instanceof HTMLInputElement)) return;
        event.preventDefault();
        event.stopImmediatePropagation();
        this.go(1);
      },
      { capture: true },
    );
  }

  private piece(name: string): HTMLButtonElement {
    const found = this.page.querySelector<HTMLButtonElement>(`[data-part="${name}"]`);
    if (!found) throw new Error(`the page of matching has no part ${name}`);
    return found;
  }

  private get isOne(): boolean {
    return this.form.dataset.steps === 'one';
  }

  private turn(one: boolean): void {
    this.form.dataset.steps = one ? 'one' : 'all';
    for (const button of this.page.querySelectorAll<HTMLButtonElement>('[data-mode]'))
      button.setAttribute('aria-pressed', String((button.dataset.mode === 'one') === one));
    this.at = 0;
    this.show();
    if (one) this.focus();
  }

  private isWanted(question: HTMLElement | undefined): boolean {
    return question !== undefined && (this.open().has(question.dataset.question ?? '') || this.isAnswered(question));
  }

  private isAnswered(question: HTMLElement): boolean {
    return [...question.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')].some((field) =>
      field instanceof HTMLInputElement && field.type !== 'number'
        ? field.checked && field.value !== ''
        : field.value !== '',
    );
  }

  /** Questions that matter to nothing any more are passed over. */
  private go(by: 1 | -1): void {
    let next = this.at + by;
    while (next >= 0 && next < this.questions.length && !this.isWanted(this.questions[next])) next += by;
    if (next >= 0 && next < this.questions.length) this.at = next;
    else if (by === 1) {
      this.page.querySelector<HTMLElement>('[data-part="found"]')?.focus();
      return;
    }
    this.show();
    this.focus();
  }

  private focus(): void {
    this.questions[this.at]?.querySelector<HTMLElement>('input, select')?.focus();
  }

  private show(): void {
    for (const [i, question] of this.questions.entries())
      question.toggleAttribute('data-away', this.isOne && i !== this.at);
    for (const group of this.form.querySelectorAll<HTMLElement>('[data-group]'))
      group.toggleAttribute('data-away', this.isOne && !group.contains(this.questions[this.at] ?? null));
    this.count();
  }

  /** How many questions are still open. */
  count(): void {
    const open = this.open();
    // what was answered is printed with the verdicts
    for (const question of this.questions) question.toggleAttribute('data-answered', this.isAnswered(question));
    const left = this.questions.filter(
      (question) => open.has(question.dataset.question ?? '') && !this.isAnswered(question),
    ).length;
    const place = this.page.querySelector('[data-part="progress"]');
    const said = this.page.querySelector(`[data-message="${left > 0 ? 'left' : 'none-left'}"]`)?.textContent ?? '';
    if (place) place.textContent = said.replace('{n}', String(left));
    this.piece('previous').disabled = this.at === 0;
  }
}
