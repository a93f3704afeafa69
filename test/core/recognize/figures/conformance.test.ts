/** Microsoft's own cases of numbers and units (test/fixtures/ms-specs, MIT): how many of each model must come out right. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { figuresOf } from './read.ts';

interface Case {
  readonly id: string;
  readonly text: string;
  readonly spans: readonly {
    readonly start: number;
    readonly end: number;
    readonly value?: { readonly value?: string };
  }[];
}

/** Model -> share of its cases with a value that must be found with this value. What is missing is told in the test's name. */
const FLOORS: Readonly<Record<string, number>> = {
  // improper and ordinal fractions ("twenty fifths", "three twenty-firsts"), powers and spoken decimals are not news
  NumberModel: 0.57,
  PercentModel: 0.95,
  CurrencyModel: 0.94,
  DimensionModel: 0.96,
  AgeModel: 0.99,
  TemperatureModel: 0.96,
};

const cases = ['spec_ms_number', 'spec_ms_numberwithunit'].flatMap(name =>
  readFileSync(`test/fixtures/ms-specs/${name}.jsonl`, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line) as Case),
);

describe('conformance to the Microsoft recognizers', () => {
  for (const [model, floor] of Object.entries(FLOORS))
    it(`${model}: ${Math.round(100 * floor)} of 100`, () => {
      let wanted = 0;
      let right = 0;
      for (const c of cases.filter(c => c.id.includes(`/${model}.json`))) {
        const found = figuresOf(c.text);
        for (const span of c.spans) {
          const value = Number.parseFloat(span.value?.value ?? '');
          if (!Number.isFinite(value)) continue;
          wanted++;
          const hit = found.find(m => m.start <= span.end && span.start < m.end);
          const got = hit?.value === undefined ? undefined : hit.outOf ? hit.value / hit.outOf : hit.value;
          if (got !== undefined && Math.abs(got - value) <= 1e-6 * Math.max(1, Math.abs(value))) right++;
        }
      }
      assert.ok(right / wanted >= floor, `${right} of ${wanted}`);
    });
});
