// Which claims a passage makes true, read by the recognisers that read articles and reports: numbers, dates, names.
import assert from 'node:assert/strict';
import { checked, sidecarWith } from './shelf.ts';

/** `«»` around the cited passage. */
type Row = readonly [passage: string, claim: string, verdict: 'said' | 'not said' | 'nothing of the kind'];

const tables: Readonly<Record<string, readonly Row[]>> = {
  'counts and their bounds': [
    ['The camp held «4,500 people» in May.', 'over 4,000 people', 'said'],
    ['The camp held «over 4,000 people» in May.', '4,500 people', 'not said'],
    ['The camp held «over 4,000 people» in May.', 'more than 4,000', 'said'],
    ['The camp held «over 4,000 people» in May.', 'at most 4,000 people', 'not said'],
    ['The camp held «up to 300 people» in May.', '300 people', 'not said'],
    ['The camp held «at least 300 people» in May.', 'more than 200 people', 'said'],
    ['The camp held «at least 300 people» in May.', 'more than 400 people', 'not said'],
    ['The camp held «nearly 300 people» in May.', 'about 300 people', 'said'],
    ['The camp held «nearly 300 people» in May.', 'more than 300 people', 'not said'],
    ['The camp held «between 200 and 300 people» in May.', '250 people', 'not said'],
    ['The camp held «between 200 and 300 people» in May.', 'at least 200 people', 'said'],
    ['The camp held «between 200 and 300 people» in May.', 'between 200 and 300', 'said'],
    ['The camp held «297 people» in May.', 'about 300 people', 'said'],
    ['The camp held «250 people» in May.', 'about 300 people', 'not said'],
    ['The camp held «hundreds of people» in May.', 'hundreds', 'said'],
    ['The camp held «hundreds of people» in May.', 'thousands of people', 'not said'],
    ['The camp held «two dozen people» in May.', '24 people', 'said'],
    ['The camp held «fifty-three people» in May.', '53', 'said'],
    ['The camp held «53 people» in May.', '35 people', 'not said'],
  ],
  'large numbers, money, shares': [
    ['It passed with «a 2/3 majority» that day.', 'a 2/3 majority', 'said'],
    ['It passed with «a 2/3 majority» that day.', 'a 3/4 majority', 'not said'],
    ['It passed with «a 2/3 majority» that day.', 'two thirds', 'said'],
    ['It cost «500,000 dollars» to build.', 'half a million dollars', 'said'],
    ['It cost «half a million dollars» to build.', '$500,000', 'said'],
    ['It cost «$5 million» to build.', '$5.0 million', 'said'],
    ['It cost «$5 million» to build.', '$5 billion', 'not said'],
    ['It cost «$5 million» to build.', '€5 million', 'not said'],
    ['It cost «€5 million» to build.', '5 million euros', 'said'],
    ['It cost «£1.2bn» to build.', '£1.2 billion', 'said'],
    ['It cost «$1.5 million» to build.', '$15 million', 'not said'],
    ['It cost «$1,500» to build.', '$1.5 million', 'not said'],
    ['The drop was «50 percent» in a year.', 'half', 'said'],
    ['The drop was «25 percent» in a year.', 'a quarter', 'said'],
    ['The drop was «a third» in a year.', '25 percent', 'not said'],
    ['The drop was «31 percent» in a year.', '13 percent', 'not said'],
    ['The drop was «31 percent» in a year.', '31 per cent', 'said'],
    ['In all, «170 of 329 lawmakers» voted.', '170 lawmakers', 'said'],
    ['In all, «170 of 329 lawmakers» voted.', '180 lawmakers', 'not said'],
    ['In all, «170 of 329 lawmakers» voted.', '329 lawmakers', 'not said'],
    ['It is «12 kilometres» away.', '12 miles', 'not said'],
    ['It is «12 kilometres» away.', '12 km', 'said'],
    ['The drop was «about two thirds» in a year.', '66 percent', 'said'],
    ['The drop was «33 percent» in a year.', 'a third', 'said'],
    ['The drop was «34 percent» in a year.', 'a third', 'not said'],
    ['The drop was «more than half» in a year.', 'half', 'not said'],
    ['In all, «170 of 329 lawmakers» voted.', '52 percent', 'said'],
    ['In all, «170 of 329 lawmakers» voted.', '51 of 329 lawmakers', 'not said'],
    ['In all, «half of the families» left.', '1 family', 'not said'],
    ['In all, «31 percent of the workers» left.', '31 workers', 'not said'],
    ['In all, «four in ten families» left.', '40 percent', 'said'],
  ],
  'dates and times': [
    ['It began on «Jan. 5, 2020» in the city.', 'Sunday', 'said'],
    ['It began on «Jan. 5, 2020» in the city.', 'Monday', 'not said'],
    ['It began on «Jan. 5, 2020» in the city.', '5 January 2020', 'said'],
    ['It began on «Jan. 5, 2020» in the city.', '2020-01-05', 'said'],
    ['It began on «Jan. 5, 2020» in the city.', '5 January 2021', 'not said'],
    ['It began on «Jan. 5, 2020» in the city.', '6 January 2020', 'not said'],
    ['It began on «Jan. 5, 2020» in the city.', 'in January 2020', 'said'],
    ['It began on «Jan. 5, 2020» in the city.', 'in February 2020', 'not said'],
    ['It began on «Jan. 5, 2020» in the city.', 'in 2020', 'said'],
    ['It began on «Jan. 5, 2020» in the city.', 'in 2019', 'not said'],
    ['It began «in January 2020» in the city.', 'on 5 January 2020', 'not said'],
    ['It began «in late October 2022» in the city.', 'in early October 2022', 'not said'],
    ['It began «at 4:40 a.m.» in the city.', '4:40', 'said'],
    ['It began «at 4:40 a.m.» in the city.', '4:40 p.m.', 'not said'],
    ['It began «a day after the court sentenced him».', 'the day before the vote', 'said'],
    ['It lasted «three weeks» in the city.', '21 days', 'said'],
    ['It lasted «three weeks» in the city.', 'three months', 'not said'],
    ['It lasted «48 hours» in the city.', 'two days', 'said'],
    ['It lasted «12 months» in the city.', 'a year', 'said'],
    ['It lasted «less than a year» in the city.', 'a year', 'not said'],
    ['It began «in 2016» in the city.', 'after 2015', 'said'],
    ['It began «before 2015» in the city.', 'in 2015', 'not said'],
    ['It began «before 2015» in the city.', '2015', 'not said'],
    ['It began «before 5 May 2023» in the city.', 'on 5 May 2023', 'not said'],
    ['Three were held «after 5 May 2023’s attack», he said.', 'the attack on 5 May 2023', 'said'],
    ["Three were held «after Tuesday's attack», he said.", 'the attack on Tuesday', 'said'],
    ["It fell in «Monday's vote», he said.", "after Monday's vote", 'said'],
    ['It was shut «during Ramadan» of that year.', 'on 23 March', 'not said'],
    ['It began «on Nov. 12, 2019» in the city.', '11/12/2019', 'said'],
    ['It began «last Friday» in the city.', '5 May 2023', 'said'],
    ['It began «yesterday» in the city.', '9 May 2023', 'said'],
    ['It began «yesterday» in the city.', '8 May 2023', 'not said'],
    ['It began «before 2015» in the city.', 'after 2015', 'not said'],
    ['It began «in the 1990s» in the city.', 'in 1995', 'not said'],
  ],
  names: [
    ['It was «by Tom Haskell\n\nKARA-TASH, Kyrgyzstan» that day.', 'by Tom Haskell KARA-TASH, Kyrgyzstan', 'said'],
    ['It was «the State Agency for Industrial Safety» which said so.', 'State Agency', 'not said'],
    ['It was «Prime Minister Adel Abdul-Mahdi» who resigned.', 'Adel Abdul-Mahdi', 'said'],
    ['It was «Prime Minister Adel Abdul-Mahdi» who resigned.', 'Abdul-Mahdi', 'said'],
    ['It was «Prime Minister Adel Abdul-Mahdi» who resigned.', 'Adil Abdul Mahdi', 'said'],
    ['It was «Prime Minister Adel Abdul-Mahdi» who resigned.', 'Haider al-Abadi', 'not said'],
    ['It was «Qassem Soleimani» who resigned.', 'Qasem Soleimani', 'said'],
    ['It was «Qassem Soleimani» who resigned.', 'Gen. Qassem Soleimani', 'said'],
    ['It was «John Smith» who resigned.', 'Jane Smith', 'not said'],
    ['It was «John Smith» who resigned.', 'Mr. Smith', 'said'],
    ['It was «Jens Müller» who resigned.', 'Jens Mueller', 'said'],
    ['It was «George W. Bush» who resigned.', 'George H. W. Bush', 'not said'],
    ['It was «the World Health Organization» which said so.', 'the WHO', 'said'],
    ['It was «the International Monetary Fund» which said so.', 'the IMF', 'said'],
    ['It was «the International Monetary Fund» which said so.', 'the World Bank', 'not said'],
    ['They met «in Niger» this spring.', 'in Nigeria', 'not said'],
    ['They met «in South Korea» this spring.', 'in North Korea', 'not said'],
    ['They met «in the United States» this spring.', 'in the U.S.', 'said'],
    ['They met «in Austria» this spring.', 'in Australia', 'not said'],
  ],
};

describe('what a claim says beside its passage', () => {
  for (const [title, rows] of Object.entries(tables))
    describe(title, () => {
      for (const [marked, claim, verdict] of rows) {
        it(`"${claim}" citing ${marked.slice(marked.indexOf('«'), marked.indexOf('»') + 1)}: ${verdict}`, async () => {
          const [before = '', quote = '', after = ''] = marked.split(/[«»]/);
          const article = `---\npublished: 2023-05-10\n---\n\n${before}${quote}${after}\n`;
          const { findings } = await checked({
            '/w/a.md': article,
            '/w/a.md.postil.json': sidecarWith(article, { k: quote }),
            '/w/report.md': `---\ndate: 2025-02-20\n---\n\nHere it was [${claim}](a.md#p-k), they wrote.\n`,
          });
          const found = findings.map(f => (f.severity === 'information' ? 'nothing of the kind' : 'not said'));
          assert.deepEqual(found.length ? found : ['said'], [verdict]);
        });
      }
    });
});
