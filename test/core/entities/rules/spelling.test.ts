import { table } from '../marked.ts';

describe('entities: spellings', () => {
  table({
    'vowels of Arabic names':
      '{{P|Adil Abdul-Mahdi|1}}, {{P|Adel Abdul Mahdi|1}}, {{P|Adel Abdulmahdi|1}} and {{P|Abdel-Mahdi|1}}.',
    'Mohammed in all his spellings':
      '{{P|Mohammed Fadhel|1}}, {{P|Muhammad Fadhil|1}}, {{P|Mohamed Fadil|1}} and {{P|Mohammad Fadel|1}}.',
    'k and q, one s and two': '{{P|Qassem Soleimani|1}}, {{P|Qasem Suleimani|1}} and {{P|Kasim Sulaimani|1}}.',
    'Slavic endings': '{{P|Volodymyr Zelensky|1}}, {{P|Volodymyr Zelenskiy|1}}, {{P|Volodymyr Zelenskyy|1}}.',
    'diacritics and apostrophes':
      '{{P|Dušan Kovač|1}} is {{P|Dusan Kovac|1}}; {{G|Kata’ib Sayyid|2}} is {{G|Kataib Sayyid|2}}.',
    'umlauts spelt out': '{{P|Jörg Müller|1}} is {{P|Joerg Mueller|1}}.',
    'provinces of Iraq': '{{L|Nineveh|1}} is {{L|Ninewa|1}}, {{L|Kerbala|2}} is {{L|Karbala|2}}.',
    'the article of a place': '{{L|Al-Balad|1}} is {{L|Balad|1}}.',
    'Hassan is not Hussein': '{{P|Ali Hassan|1}} is not {{P|Ali Hussein|2}}.',
    'Jamal is not Jamil': '{{P|Jamal Ahmed|1}} is not {{P|Jamil Ahmed|2}}.',
    'Western vowels count':
      '{{P|Martin Hansen|1}} is not {{P|Merten Hansen|2}}; {{P|Jan Bell|3}} is not {{P|Jen Bell|4}}.',
    'last vowels count': '{{P|Amira Hadi|1}} is not {{P|Amir Hadi|2}}.',
    'Shanxi is not Shaanxi': '{{L|Shanxi|1}} borders {{L|Shaanxi|2}}.',
    'Iran is not Iraq, Niger not Nigeria':
      '{{L|Iran|1}} {{L|Iraq|2}} {{L|Niger|3}} {{L|Nigeria|4}} {{L|Austria|5}} {{L|Australia|6}}',
    'over articles': ['{{P|Adil Abdul-Mahdi|1}} resigned.', '{{P|Adel Abdul Mahdi|1}} resigned.'],
  });
});
