// Writes the unit and currency tables of src/recognize/figures from Unicode CLDR (Unicode-3.0) and the country table
// of datahub.io (PDDL). The packages are fetched for the run only, so they are no dependency of the project:
//   npm pack cldr-numbers-full@48.2.0 cldr-units-full@48.2.0 cldr-core@48.2.0, each unpacked under DIR/<name>/package
//   node scripts/generate-figure-units.mjs DIR ../shared/gazetteers/country-codes.csv
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const [dir, countryFile] = process.argv.slice(2);
if (!dir || !countryFile) {
  console.error('usage: generate-figure-units.mjs DIR COUNTRY-CODES.csv');
  process.exit(2);
}
const read = (pack, file) => JSON.parse(readFileSync(path.join(dir, pack, 'package', file), 'utf8'));
const into = 'src/recognize/figures';

// ---- currencies: CODE|one|other|symbol|minor digits
const names = read('cldr-numbers-full', 'main/en/currencies.json').main.en.numbers.currencies;
const { region, fractions } = read('cldr-core', 'supplemental/currencyData.json').supplemental.currencyData;
/** Tender today, and what news archives of the last decades still write about. */
const FORMER = new Set(
  'DEM FRF ITL ESP NLG BEF ATS FIM IEP PTE GRD HRK BGN LVL LTL EEK SKK SIT CYP MTL ZWL ZWD BYR MRO STD VEF SLL ZWG'.split(
    ' ',
  ),
);
const tender = new Set();
for (const list of Object.values(region))
  for (const entry of list)
    for (const [code, use] of Object.entries(entry)) if (!use._to && use._tender !== 'false') tender.add(code);
const currencies = [...new Set([...tender, ...FORMER])]
  .filter(code => (names[code] && !/^X[A-Z]{2}$/.test(code)) || ['XOF', 'XAF', 'XCD', 'XPF'].includes(code))
  .sort()
  .map(code => {
    const n = names[code];
    const one = (n['displayName-count-one'] ?? n.displayName).replace(/ \(.*/, '');
    const other = (n['displayName-count-other'] ?? n.displayName).replace(/ \(.*/, '');
    const symbol = n['symbol-alt-narrow'] ?? (n.symbol === code ? '' : (n.symbol ?? ''));
    return [code, one, other, symbol, fractions[code]?._digits ?? ''].join('|');
  });

// ---- countries: slug of the name|currency|capital
const rows = parseCsv(readFileSync(countryFile, 'utf8'));
const head = rows[0];
const column = name => head.indexOf(name);
const slug = s =>
  s
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
const countries = rows
  .slice(1)
  .filter(r => r.length > 5 && r[column('CLDR display name')])
  .map(r => {
    const iso = r[column('ISO3166-1-Alpha-2')];
    const current = (region[iso] ?? []).find(e => Object.values(e).every(u => !u._to && u._tender !== 'false'));
    const code = current ? Object.keys(current)[0] : r[column('ISO4217-currency_alphabetic_code')];
    const name = {
      US: 'united-states',
      UK: 'united-kingdom',
      GB: 'united-kingdom',
      MM: 'myanmar',
      CI: 'ivory-coast',
      CZ: 'czech-republic',
    }[iso];
    return [name ?? slug(r[column('CLDR display name')]), code, slug(r[column('Capital')] ?? '')].join('|');
  })
  .filter(l => /\|[A-Z]{3}\|/.test(l));

write('currencies.generated.ts', {
  CURRENCY_ROWS: ['Every ISO 4217 currency: `code|one|other|symbol|minor digits where not 2`.', currencies],
  COUNTRY_ROWS: ['`slug of the country|its currency|slug of its capital`.', countries],
});

// ---- measures: canonical name|spellings|symbols
const us = read('cldr-units-full', 'main/en/units.json').main.en.units;
const uk = read('cldr-units-full', 'main/en-GB/units.json').main['en-GB'].units;
const KEEP =
  /^(acceleration-g-force|angle|area|concentr-(karat|part-per|permille)|consumption|digital|electric|energy|force|frequency|length|light-(lux|lumen|candela)|mass|power|pressure|speed|temperature|torque|volume|magnetic)/;
const DROP =
  /-jp$|glucose|-metric$|-imperial$|shaku|length-(rin|sun|ken|chain|rod|point)|earth|solar|volume-(sai|to|koku|kosaji|osaji|drop|pinch|dram|jigger|dessert)|mass-(fun|grain|slug)|generic|beaufort|light-speed|area-cho|temperature-rankine|digital-bit$|length-light-year|per-kilometer$|per-100-kilometer|-it$|us$/;
const measures = [];
for (const id of Object.keys(us.long)) {
  if (!us.long[id]?.['unitPattern-count-other'] || !KEEP.test(id) || DROP.test(id)) continue;
  const spell = u =>
    [1, 2].map(k => (u.long[id]?.[`unitPattern-count-${k === 1 ? 'one' : 'other'}`] ?? '').replace('{0}', '').trim());
  const words = [...new Set([...spell(uk), ...spell(us)].map(w => w.toLowerCase()).filter(Boolean))];
  const symbols = [
    ...new Set(
      [us.short[id], uk.short[id]]
        .map(u => (u?.['unitPattern-count-other'] ?? '').replace('{0}', '').trim())
        .filter(Boolean),
    ),
  ];
  if (
    /(^|(square|cubic) )(peta|tera|giga|mega|kilo|hecto|deci|centi|milli|micro|nano|pico)?(metre|gram|litre|watt|hertz|byte|bit|pascal|joule|volt|ampere|electronvolt|newton|ohm|lux|lumen|sievert|becquerel|tonne|calorie)$|-hour$/.test(
      words[0],
    ) &&
    words[0] !== 'tonne'
  )
    continue;
  if (
    /mercury|gasoline|candela|dalton|farad|henry|siemens|coulomb|tesla|weber|gray|steradian|scandinavian|revolution|arc(second|minute)|radian|astronomical/.test(
      words[0],
    )
  )
    continue;
  measures.push([words[0], words.slice(1).join(','), symbols.join(',')].join('|'));
}
write('measures.generated.ts', {
  MEASURE_ROWS: ['CLDR units: `name|other spellings|symbols`, British spelling first.', measures],
});

function write(file, tables) {
  const body = Object.entries(tables).map(
    ([name, [doc, lines]]) =>
      `/** ${doc} */\nexport const ${name} = ${JSON.stringify(lines.join('\n'))
        .replace(/\\n/g, '\\n\\\n')
        .replace(/^"|"$/g, '`')
        .replace(/\\n\\\n/g, '\n')
        .replace(/\\"/g, '"')};\n`,
  );
  writeFileSync(
    path.join(into, file),
    `// Generated by scripts/generate-figure-units.mjs from Unicode CLDR 48 and the PDDL country table; do not edit.\n\n${body.join('\n')}`,
  );
}
function parseCsv(text) {
  const rows = [];
  let row = [],
    cell = '',
    quoted = false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (quoted) {
      if (c === '"' && text[i + 1] === '"') {
        cell += '"';
        i++;
      } else if (c === '"') quoted = false;
      else cell += c;
    } else if (c === '"') quoted = true;
    else if (c === ',') {
      row.push(cell);
      cell = '';
    } else if (c === '\n') {
      row.push(cell.replace(/\r$/, ''));
      rows.push(row);
      row = [];
      cell = '';
    } else cell += c;
  }
  return rows;
}
