/** Words that make up a role. */
import { cueBit } from './gazetteer.ts';

/** Cues of what is a position: "minister", "Gen.", "spokesman". */
export const POSITION = cueBit('title') | cueBit('role');
/** Titles that come with the person, not with an office. */
export const RANKS = new Set(
  'gen general maj major lt lieutenant col colonel capt captain sgt sergeant brig brigadier adm admiral dr prof professor mr mrs ms sir'.split(
    ' ',
  ),
);
export const ARTICLES = new Set(['a', 'an', 'the', 'its', 'his', 'her', 'their', 'our', 'one']);
/** Small words that belong to a role without being one. */
export const MODIFIERS = new Set(
  `acting former deputy senior chief vice interim then ex outgoing incoming late retired veteran prominent top leading
  assistant associate co founding managing executive general political military foreign prime finance financial defense
  defence interior health oil opposition government party police army navy air naval security intelligence human rights
  civil parliamentary presidential local regional national provincial federal state city district supreme spiritual
  religious tribal rebel separatist militia union trade economic environmental legal medical nonresident research policy
  press media sports education justice labour labor agriculture energy transport trade industry planning budget home
  longtime long-time newly elected high-ranking high ranking independent ruling conservative liberal progressive`.split(
    /\s+/,
  ),
);
/** Where a role behind a name ends. */
export const STOPS = new Set([
  'who',
  'which',
  'that',
  'whose',
  'said',
  'says',
  'told',
  'and',
  'but',
  'when',
  'where',
  'focusing',
]);
/** Tokens that a role beside a name may have at most. */
export const LONGEST_ROLE = 14;
