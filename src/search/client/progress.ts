/** How far the results of one search are on the page. */

export class Progress {
  private told = 0;
  private shown = 0;
  private ended = false;
  private readonly wanted: number;

  /** @param wanted how many results the page asks for */
  constructor(wanted: number) {
    this.wanted = wanted;
  }

  /** Results have come; they are not on the page yet. */
  tell(count: number): void {
    this.told += count;
  }

  /** So many more stand on the page. */
  show(count: number): void {
    this.shown += count;
  }

  /** No more will come. */
  end(): void {
    this.ended = true;
  }

  /** Everything that came stands on the page, however much was expected. */
  get settled(): boolean {
    return this.ended && this.shown >= this.told;
  }

  /** Fewer came than were asked for: to ask for more would bring no more. */
  get exhausted(): boolean {
    return this.ended && this.told < this.wanted;
  }
}
