/** The page of matching: answers judged in the browser as they are given; nothing of them is sent. */
import { element } from '../../dom/element.ts';
import { FORMATS, type Format, makeFile, saveFile } from '../../ledger/client/take.ts';
import { dayInChina } from '../../model/day.ts';
import { type Judged, match } from '../judge.ts';
import { type Firm, type MatchData, VERDICTS, type Verdict } from '../model.ts';
import { answered, FACT, FIGURE, readAnswers } from './answers.ts';
import { conditionLines, lapsedWords, type MatchWords, notesOf } from './report.ts';
import { matchSheet, SHOWN } from './sheet.ts';
import { Steps } from './steps.ts';

const KEPT = 'policy-match';
/** Measures of a group that are put on the page at once. */
const AT_ONCE = 40;
type Group = Verdict | 'lapsed';

class PolicyMatch extends HTMLElement {
  private readonly today = dayInChina(new Date());
  private data: MatchData | null = null;
  private judged: Judged[] = [];

  connectedCallback(): void {
    void this.start();
  }

  private piece<T extends HTMLElement = HTMLElement>(name: string): T {
    const found = this.querySelector<T>(`[data-part="${name}"]`);
    if (!found) throw new Error(`the page of matching has no part ${name}`);
    return found;
  }

  private get form(): HTMLFormElement {
    return this.piece<HTMLFormElement>('form');
  }

  private say(message: string, ...fillings: (string | number)[]): string {
    const text = this.querySelector(`[data-message="${message}"]`)?.textContent ?? '';
    return fillings.reduce<string>((said, filling) => said.replace(/\{n\}/, String(filling)), text);
  }

  private async start(): Promise<void> {
    const response = await fetch(this.dataset.source ?? '').catch(() => null);
    if (!response?.ok) {
      this.piece('failed').hidden = false;
      return;
    }
    this.data = (await response.json()) as MatchData;
    this.fill();
    const steps = new Steps(this.form, this, () => this.openQuestions());
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.judge();
      this.piece('found').focus();
    });
    this.form.addEventListener('change', () => {
      this.judge();
      steps.count();
    });
    this.form.addEventListener('reset', () => {
      const box = this.piece<HTMLInputElement>('keep');
      const { checked } = box;
      // the fields are empty only after the event; whether answers are kept is no answer
      setTimeout(() => {
        box.checked = checked;
        this.judge();
        steps.count();
      });
    });
    // another address, pasted into this page or reached by going back
    addEventListener('hashchange', () => {
      this.fill();
      this.judge();
      steps.count();
    });
    this.piece<HTMLInputElement>('keep').addEventListener('change', () => this.keep());
    this.piece('print').addEventListener('click', () => print());
    // what was not judged is printed with what was
    addEventListener('beforeprint', () => {
      for (const details of this.querySelectorAll<HTMLDetailsElement>('.match-group[open] .match-unread'))
        details.open = true;
    });
    for (const format of FORMATS)
      this.querySelector(`[data-download="${format}"]`)?.addEventListener('click', () => void this.take(format));
    this.piece('tools').hidden = false;
    this.piece<HTMLButtonElement>('submit').disabled = false;
    this.judge();
    steps.count();
    this.dataset.ready = '';
  }

  /** From the address, else from what the browser keeps. */
  private fill(): void {
    const box = this.piece<HTMLInputElement>('keep');
    let kept: string | null = null;
    try {
      kept = localStorage.getItem(KEPT);
    } catch {
      // no storage: nothing can be kept
      box.disabled = true;
    }
    box.checked = kept !== null;
    // behind #: what stands there is sent to no server
    const params = new URLSearchParams(location.hash.length > 1 ? location.hash.slice(1) : (kept ?? ''));
    for (const field of this.form.elements) {
      if (!(field instanceof HTMLSelectElement || field instanceof HTMLInputElement) || field.name === '') continue;
      if (field instanceof HTMLSelectElement) field.value = params.get(field.name) ?? '';
      else if (field.type === 'checkbox') field.checked = params.getAll(field.name).includes(field.value);
      else if (field.type === 'radio') field.checked = (params.get(field.name) ?? '') === field.value;
      else field.value = params.get(field.name) ?? '';
    }
  }

  private params(): URLSearchParams {
    return answered([...new FormData(this.form)].map(([name, value]) => [name, String(value)] as const));
  }

  private firm(): Firm {
    return this.data ? readAnswers(this.params(), this.data.questions) : {};
  }

  private keep(): void {
    try {
      if (this.piece<HTMLInputElement>('keep').checked) localStorage.setItem(KEPT, this.params().toString());
      else localStorage.removeItem(KEPT);
    } catch {
      this.piece<HTMLInputElement>('keep').checked = false;
    }
  }

  private judge(): void {
    if (!this.data) return;
    const params = this.params().toString();
    history.replaceState(null, '', params === '' ? location.pathname : `#${params}`);
    if (this.piece<HTMLInputElement>('keep').checked) this.keep();
    this.judged = match(this.data, this.firm(), this.today);
    this.show();
  }

  /** Names of fields on which a verdict still waits. */
  private openQuestions(): ReadonlySet<string> {
    const names = new Set<string>();
    const { figures = [] } = this.data?.questions ?? {};
    const measured = new Set(figures.map(({ name }) => name));
    for (const { conditions, verdict, lapsed } of this.judged) {
      if (verdict !== 'unknown' || lapsed) continue;
      for (const { metric, verdict: own } of conditions)
        if (own === 'unknown')
          names.add(
            metric === '注册地'
              ? 'region'
              : metric === '类别'
                ? 'kind'
                : (measured.has(metric) ? FIGURE : FACT) + metric,
          );
    }
    return names;
  }

  private words(): MatchWords {
    const say = (name: string) => this.say(name);
    const characters = this.piece('characters');
    const simple = [...(characters.dataset.simple ?? '')];
    const own = [...(characters.textContent ?? '')];
    const verdict = (name: Verdict) => this.say(`verdict-${name}`);
    return {
      verdicts: Object.fromEntries(VERDICTS.map((name) => [name, verdict(name)])) as Record<Verdict, string>,
      region: say('region'),
      kind: say('kind'),
      yes: say('yes'),
      no: say('no'),
      unanswered: say('unanswered'),
      tier: say('tier'),
      best: say('best'),
      next: say('next'),
      asRead: say('asRead'),
      exclusive: say('exclusive'),
      expired: say('expired'),
      over: say('over'),
      alternative: say('alternative'),
      convert: (text) => [...text].map((sign) => own[simple.indexOf(sign)] ?? sign).join(''),
      regionName: (adcode) =>
        this.form.querySelector(`option[value="${CSS.escape(adcode)}"]`)?.textContent?.trim() ?? adcode,
    };
  }

  private groupOf({ verdict, lapsed }: Judged): Group {
    return lapsed ? 'lapsed' : verdict;
  }

  private show(): void {
    const words = this.words();
    const byGroup = Map.groupBy(this.judged, (one) => this.groupOf(one));
    const counts = ([...VERDICTS, 'lapsed'] as const).map((group) => byGroup.get(group)?.length ?? 0);
    this.piece('found').textContent = this.say('found', this.judged.length, ...counts);
    const exclusive = Map.groupBy(
      this.judged.filter((one) => one.item.exclusive !== null && !one.lapsed),
      ({ item }) => item.exclusive,
    );
    for (const group of [...VERDICTS, 'lapsed'] as const) {
      const section = this.piece(`group-${group}`);
      const own = byGroup.get(group) ?? [];
      section.hidden = own.length === 0;
      const count = section.querySelector('[data-count]');
      if (count) count.textContent = String(own.length);
      const list = section.querySelector('ul');
      if (list)
        this.list(list, own, (one) => this.render(one, exclusive.get(one.item.exclusive) ?? [], words), section);
    }
  }

  private list(list: HTMLElement, rows: readonly Judged[], render: (one: Judged) => HTMLElement, section: HTMLElement) {
    section.querySelector('[data-more]')?.remove();
    list.replaceChildren(...rows.slice(0, AT_ONCE).map(render));
    const left = rows.length - AT_ONCE;
    if (left <= 0) return;
    const more = element('button', '', this.say('more', left));
    more.type = 'button';
    more.dataset.more = '';
    more.addEventListener('click', () => {
      const added = rows.slice(AT_ONCE).map(render);
      list.append(...added);
      more.remove();
      added[0]?.querySelector('a')?.focus();
    });
    list.after(more);
  }

  private render(one: Judged, group: readonly Judged[], words: MatchWords): HTMLElement {
    const { item } = one;
    const document = this.data?.documents[item.policyId];
    const row = element('li');
    row.dataset.item = item.id;
    row.dataset.verdict = one.verdict;
    const head = element('div', 'meta-line');
    const place = [item.benefit, document?.region?.name ?? '', item.number].filter((text) => text !== '');
    head.append(element('strong', '', item.type), ...place.map((text) => element('span', '', text)));
    const lapsed = lapsedWords(one, words);
    if (lapsed !== '') head.append(element('span', 'status status-expired', lapsed));
    const quoted = element('p', 'match-words');
    const link = element('a', 'words', item.text);
    link.href = this.address(item.href);
    quoted.append(link, element('span', 'small soft', `　${document?.title ?? ''}`));
    row.append(head, quoted);
    if (this.data) {
      const list = element('ul', 'plain match-conditions');
      for (const line of conditionLines(one, this.data, words)) {
        const entry = element('li');
        entry.dataset.verdict = line.verdict;
        const asked = element('span', '', `${line.alternative}${line.label} ${line.need}`);
        // the clause's words, where they are others than those of the measure
        if (line.words !== '' && line.words !== item.text)
          asked.append(element('span', 'words soft', `${this.say('quote')}${line.words}`));
        entry.append(
          asked,
          element('span', 'soft', `${this.say('answer')}${line.have}`),
          element('span', 'match-result', line.result),
        );
        list.append(entry);
      }
      row.append(list);
    }
    for (const note of notesOf(one, group, words)) row.append(element('p', 'small match-note', note));
    for (const { text } of item.bounds) row.append(element('p', 'small match-note', `${this.say('bound')}${text}`));
    if (item.unread.length > 0) {
      const unread = element('details', 'small match-unread');
      const summary = element('summary', '', this.say('unread', item.unread.length));
      const list = element('ul');
      list.append(...item.unread.map(({ text }) => element('li', 'words', text)));
      unread.append(summary, list);
      row.append(unread);
    }
    return row;
  }

  private address(href: string): string {
    return document.documentElement.lang === 'zh-Hant' ? `/zh-hant${href}` : href;
  }

  /** Question and answer, for a file. */
  private answersInWords(): [string, string][] {
    return [...this.form.querySelectorAll<HTMLElement>('[data-question]')].flatMap((question): [string, string][] => {
      const label =
        question.dataset.question === 'region'
          ? this.say('region')
          : question.dataset.question === 'kind'
            ? this.say('kind')
            : (question.querySelector('[data-asked]')?.textContent ?? '');
      const answers = [...question.querySelectorAll<HTMLInputElement | HTMLSelectElement>('select, input')].flatMap(
        (field) => {
          if (field instanceof HTMLSelectElement)
            return field.value === '' ? [] : [field.selectedOptions[0]?.textContent?.trim() ?? ''];
          if (field.type === 'number')
            return field.value === '' ? [] : [`${field.value}${field.nextElementSibling?.textContent ?? ''}`];
          return field.checked && field.value !== '' ? [field.labels?.[0]?.textContent?.trim() ?? ''] : [];
        },
      );
      return answers.length > 0 ? [[label, answers.join('、')]] : [];
    });
  }

  private async take(format: Format): Promise<void> {
    if (!this.data) return;
    const order: readonly Group[] = [...VERDICTS, 'lapsed'];
    const rows = [...this.judged].sort((a, b) => order.indexOf(this.groupOf(a)) - order.indexOf(this.groupOf(b)));
    const title = this.say('title');
    const sheet = matchSheet(rows, this.data, this.words(), {
      title,
      heads: this.say('heads').split('｜'),
      about: [
        [this.say('content'), title],
        [this.say('source'), this.dataset.site ?? ''],
        [this.say('addressHead'), location.href],
        [this.say('date'), this.today],
        ...this.answersInWords(),
        [this.say('found-head'), this.piece('found').textContent ?? ''],
        [this.say('note'), this.say('caution')],
      ],
      address: (href) => new URL(this.address(href), location.href).href,
    });
    saveFile(await makeFile(format, sheet, SHOWN), `${title}-${this.today}.${format}`);
  }
}

customElements.define('policy-match', PolicyMatch);
