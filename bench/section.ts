/** A part of the benchmark: `npm run bench -- NAME` runs it alone. */
export interface Section {
  readonly name: string;
  readonly title: string;
  /** A text for the terminal, and how the budgets of the design are met. */
  run(): Report | Promise<Report>;
}

export interface Report {
  readonly text: string;
  readonly budgets: readonly Budget[];
}

export interface Budget {
  readonly what: string;
  readonly budget: string;
  readonly measured: string;
  readonly met: boolean;
}
