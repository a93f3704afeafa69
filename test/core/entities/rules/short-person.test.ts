import { table } from '../marked.ts';

describe('entities: short names of persons', () => {
  table({
    'a surname after the full name': '{{P|Toby Dodge|1}} spoke. {{P|Dodge|1}} was clear.',
    'a surname before the full name, as headlines have it': '{{P|DODGE|1}} WARNS. {{P|Toby Dodge|1}} spoke.',
    'two people with one surname stay two': '{{P|Toby Dodge|1}} met {{P|Samuel Dodge|2}}.',
    'a title says which of two':
      '{{P|Ann Reed|1}} and {{P|Bob Reed|2}} met. Mr. {{P|Reed|2}} left, Ms. {{P|Reed|1}} stayed.',
    'three with one surname': [
      '{{P|Mohammed Shia al-Sudani|1}} and {{P|Abu Bakr al-Sudani|2}} and {{P|Rashid al-Sudani|3}} met.',
    ],
    'particles belong to the surname': '{{P|Pieter van der Merwe|1}} won. {{P|Van der Merwe|1}} smiled.',
    'the Arabic article comes and goes':
      '{{P|Husham al-Hashimi|1}} wrote. {{P|Al-Hashimi|1}} and {{P|Hashimi|1}} are he.',
    'a first name': '{{P|Parisa Tavakoli|1}} sang. {{P|Parisa|1}} bowed.',
    'a surname before a first name': '{{P|Max Thomas|1}} and {{P|Thomas Reed|2}} met. {{P|Thomas|1}} spoke.',
    'middle names and initials':
      '{{P|Kyle C. Talbot|1}} drew; {{P|Kyle Talbot|1}} and {{P|K. Talbot|1}}, says {{P|Talbot|1}}.',
    'other initials are others': '{{P|Kyle C. Talbot|1}} and {{P|Kyle D. Talbot|2}} drew.',
    'a nickname in quotes': '{{P|Karim “Spider” Abdel-Latif|1}} ran. {{P|Spider|1}} fell. {{P|Abdel-Latif|1}} rose.',
    'a title in the mention':
      '{{P|Husham al-Hashimi|1}} and {{P|Dr. al-Hashimi|1}}; {{P|Gen. Soleimani|2}} and {{P|Soleimani|2}}.',
    'a handle': '{{P|Husham al-Hashimi|1}} wrote as {{P|@hushamalhashimi|1}}.',
    'the father of Samer is not Samer': '{{P|Abu Samer Dawabsheh|1}} and {{P|Samer Dawabsheh|2}} came.',
    'a single name that nobody bears in full': '{{P|Toby Dodge|1}} met {{P|Soleimani|2}}.',
    'family names first': '{{P|Lin Mei-hua|1}} spoke. {{P|Lin|1}} smiled.',
  });
});
