import { table } from '../marked.ts';

describe('entities: acronyms and appositions', () => {
  table({
    'initials of a name in the article': '{{G|Popular Defence Forces|1}} marched. The {{G|PDF|1}} sang.',
    'in brackets, whatever its letters':
      'The {{O|Union of Rail Crews|1}} ({{O|GLF|1}}) struck; the {{O|GLF|1}} said so.',
    'with stops, with small words': '{{O|Department of Inspection for Factories|1}} is {{O|D.I.F.|1}}.',
    'the country in front': '{{O|Tunisian Observatory for Exiles|1}} is {{O|TOE|1}}, not {{O|TOF|2}}.',
    'the country at the end': '{{O|Transport Safety Board of Canada|1}} is {{O|TSB|1}}.',
    'by its own words': '{{G|Asaib al-Thairun|1}}, also known as the {{G|Vengeance Brigades|1}}, said.',
    'the article comes before the world': 'The {{O|Moldovan Institute of Theatre|1}} ({{O|MIT|1}}) closed.',
    'one of two is not the other': 'Machines of {{O|IBM|1}} or {{O|Google|2}}.',
    'a town in brackets': '{{L|Springfield|1}} ({{L|Illinois|2}}) and {{O|Reuters|3}}.',
  });
});

describe('entities: short names of bodies', () => {
  table({
    'the first word': '{{O|Lualaba Télécom|1}} grew. {{O|Lualaba|1}} hired.',
    'its other name in brackets': '{{O|Food Agency (FA)|1}} and {{O|Food Agency|1}}.',
    'the kind of body': 'The {{O|European Commission|1}} met. The {{O|Commission|1}} agreed.',
    'a word left out': '{{O|Iraqi Joint Operations Command|1}} is {{O|Iraqi Joint Command|1}}.',
    'company forms, plurals, spellings':
      '{{O|Kasanda Metals Plc|1}} is {{O|Kasanda Metals|1}}; {{G|Defence Force|2}}, {{G|Defense Forces|2}}.',
    'a ministry either way': '{{O|Ministry of Interior|1}} and {{O|Interior Ministry|1}}, {{O|Ministry of Justice|2}}.',
    'a country either way':
      'The {{G|US army|1}}, the {{G|U.S. Army|1}}, the {{G|American army|1}}, the {{G|Iraqi army|2}}.',
    'Hezbollah is not Kata’ib Hezbollah': '{{G|Hezbollah|1}} and {{G|Kata’ib Hezbollah|2}}, {{G|Hizbullah|1}}.',
    'a movement is not its branch':
      '{{G|Islamic State|1}}, {{G|Islamic State Khorasan|2}}; {{G|al-Qaeda|3}}, {{G|al-Qaeda in Iraq|4}}.',
    'a brigade is not its movement':
      '{{G|Badr|1}} and the {{G|Badr Youth Wing|2}}; {{G|Fatah|3}}, {{G|Fatah al-Islam|4}}.',
    'nor is one that is named after it':
      'The {{G|Cedar Guard|1}} has nothing to do with the {{G|Cedar Guard Brigades|2}}; {{G|Zeitoun Brigade|3}} and {{G|Zeitoun|3}}.',
    'a house is not its committee': 'The {{O|Senate|1}} and the {{O|Senate Armed Services Committee|2}}.',
    'a whole is not its part of the world': '{{O|Greenpeace|1}} and {{O|Greenpeace Africa|2}}.',
  });
});

describe('entities: names that the world knows', () => {
  table({
    'the United States':
      '{{L|U.S.|1}}, {{L|US|1}}, {{L|USA|1}}, {{L|United\nStates|1}}, {{L|America|1}}, {{L|United States|1}}.',
    'the Pentagon':
      '{{O|Pentagon|1}}, {{O|Department of Defense|1}}, {{O|U.S. Defense Department|1}}, {{O|White House|2}}.',
    'Islamic State': '{{G|ISIS|1}}, {{G|Islamic State|1}}, {{G|IS group|1}}, {{G|Daesh|1}}, {{G|ISIL|1}}.',
    'the United Nations and its agencies':
      '{{O|U.N.|1}}, {{O|United Nations|1}}, {{O|WFP|2}}, {{O|World Food Programme|2}}.',
    'a people is not its country, in any of its forms':
      '{{D|Iraqi|1}}, {{D|Iraqis|1}}, {{L|Iraq|2}}; {{D|Kurd|3}}, {{D|Kurds|3}}, {{D|Kurdish|3}}; {{D|Shia|4}}, {{D|Shiites|4}}.',
    'two Congos, two Koreas':
      '{{L|DR Congo|1}}, {{L|Congo-Brazzaville|2}}; {{L|South Korea|3}}, {{L|North Korea|4}}, {{L|DPRK|4}}.',
    'a capital is not its country': '{{L|Washington|1}} and {{L|U.S.|2}}; {{L|Tehran|3}} and {{L|Iran|4}}.',
  });
});

describe('entities: national institutions', () => {
  table({
    'the country that owns it': '{{L|Iraq|1}}’s {{O|parliament|2}} met; {{O|Iraqi parliament|2}}, {{O|Parliament|2}}.',
    'the country that the article is about, over articles': [
      '{{L|Iraq|1}}, {{L|Iraq|1}} and {{L|Iran|2}}: {{O|parliament|3}} voted.',
      'The {{O|Iraqi Parliament|3}} of {{L|Iraq|1}}.',
      '{{L|Kuwait|4}}, {{L|Kuwait|4}}: {{O|parliament|5}} voted.',
    ],
    'nobody’s, where the article is about two countries': [
      '{{L|Beirut|1}}: {{D|French|2}} guests of {{L|Washington|3}} and {{L|Beirut|1}} saw the {{O|Energy Ministry|4}}.',
      'The {{O|French Energy Ministry|5}} of {{L|France|6}}.',
    ],
    'a capital speaks for its country': [
      '{{L|Beirut|1}}: the {{O|Energy Ministry|2}} in {{L|Beirut|1}} answered the {{D|French|3}}.',
      'The {{O|Lebanese Energy Ministry|2}}.',
    ],
    'nobody’s parliament': ['The {{O|parliament|1}} voted.'],
  });
});

describe('entities: kinds of places', () => {
  table({
    'a base': '{{L|Taji Base|1}} is {{L|Taji|1}}; {{L|K1 Base|2}} is {{L|K1 Camp|2}}.',
    'a park': '{{L|Kasungu National Park|1}}, then {{L|Kasungu|1}}.',
    'a city and its province stay two':
      '{{L|Kirkuk|1}} and {{L|Kirkuk Province|2}}; {{L|Hilla|3}}, {{L|Hilla River|4}}.',
    'an airport is not its city': '{{L|Baghdad|1}}, {{L|Baghdad Airport|2}}, {{L|Baghdad International Airport|2}}.',
    'a valley is not a country': '{{L|Jordan|1}}, {{L|Jordan Base|2}}.',
  });
});
