// Writes src/entities/knowledge/countries.json from ../shared/gazetteers/country-codes.csv (Open Knowledge, PDDL):
// one country or territory a line, by ISO code and everyday name, with its other names and codes.
import { readFileSync, writeFileSync } from 'node:fs';

const [head, ...rows] = parseCsv(readFileSync('../shared/gazetteers/country-codes.csv', 'utf8').replace(/^\uFEFF/, ''));
const column = name => head.indexOf(name);
const EVERYDAY = {
  BA: 'Bosnia and Herzegovina', CG: 'Republic of the Congo', CD: 'Democratic Republic of the Congo', CI: 'Ivory Coast',
  FM: 'Micronesia', GB: 'United Kingdom', US: 'United States', CZ: 'Czech Republic', TR: 'Turkey',
}; // prettier-ignore

const lines = rows.map(row => {
  const cell = name => (row[column(name)] ?? '').replace(/\*/g, '').trim();
  const plain = name =>
    name
      .replace(/&/g, 'and')
      .replace(/^St\. /, 'Saint ')
      .trim();
  const bare = name =>
    name
      .replace(/ \((?:the|le|la)\)$/i, '')
      .replace(/^the /, '')
      .trim();
  const code = cell('ISO3166-1-Alpha-2');
  const name = EVERYDAY[code] ?? plain(cell('CLDR display name'));
  const others = ['CLDR display name', 'UNTERM English Short', 'UNTERM English Formal', 'official_name_en']
    .map(c => bare(plain(cell(c))).replace(/^(.+) \((.+ of)\)$/, '$2 $1'))
    .concat(['IOC', 'ISO3166-1-Alpha-3', 'FIFA'].map(cell).filter(c => /^[A-Z]{3}$/.test(c)));
  const aliases = [...new Set(others)].filter(a => a && a !== name && !/[(),]/.test(a));
  return JSON.stringify({ code, name, aliases, capital: cell('Capital') });
});
writeFileSync('src/entities/knowledge/countries.json', `[\n${lines.join(',\n')}\n]\n`);

function parseCsv(text) {
  const table = [[]];
  for (const m of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r?\n|$)/g)) {
    if (m[0] === '' && m.index === text.length) break;
    table.at(-1).push(m[1]?.replace(/""/g, '"') ?? m[2]);
    if (m[3] !== ',') table.push([]);
  }
  return table.filter(row => row.length > 1);
}
