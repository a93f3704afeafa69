// Condenses ../shared/gazetteers (country-codes: PDDL; world-cities: GeoNames, CC BY 4.0; forenames and surnames: CC0) into
// train/lists/. Run it by hand after the gazetteers change: node train/condense.mjs [FOLDER]
import { readFileSync, writeFileSync } from 'node:fs';

const folder = process.argv[2] ?? '../shared/gazetteers';

function rows(file) {
  const text = readFileSync(`${folder}/${file}`, 'utf8').replace(/^\ufeff/, '');
  const out = [];
  let row = [];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (quoted) {
      if (c === '"' && text[i + 1] === '"') cell += text[i++];
      else if (c === '"') quoted = false;
      else cell += c;
    } else if (c === '"') quoted = true;
    else if (c === ',') {
      row.push(cell);
      cell = '';
    } else if (c === '\n' || c === '\r') {
      if (cell || row.length) out.push([...row, cell]);
      row = [];
      cell = '';
    } else cell += c;
  }
  const [head, ...body] = out;
  return body.map(r => Object.fromEntries(head.map((h, i) => [h, (r[i] ?? '').trim()])));
}

const latin = name => /^[\p{Script=Latin}\p{M}' .’-]+$/u.test(name);
const lines = names =>
  [...new Set(names)]
    .filter(n => n.length > 1 && latin(n))
    .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
    .join('\n');
const write = (file, groups) =>
  writeFileSync(
    `train/lists/${file}`,
    Object.entries(groups)
      .map(([name, names]) => `# ${name}\n${lines(names)}\n`)
      .join(''),
  );

const countries = rows('country-codes.csv');
write('countries.generated.txt', {
  country: countries.flatMap(c => [
    c['CLDR display name'].replace(' & ', ' and '),
    c['UNTERM English Short'].replace(/ \(.*\)$/, '').replace(/\*$/, ''),
    c['UNTERM English Formal'].replace(/^the /, '').replace(/\*$/, ''),
  ]),
  capital: countries.map(c => c.Capital),
});
const cities = rows('world-cities.csv');
write('cities.generated.txt', { city: cities.map(c => c.name), region: cities.map(c => c.subcountry) });
write('names.generated.txt', {
  forename: rows('common-forenames-by-country.csv').map(r => r['Romanized Name']),
  surname: rows('common-surnames-by-country.csv').map(r => r['Romanized Name']),
});
