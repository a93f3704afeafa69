/**
 * How a name sounds, over the ways English news spells it. Two levels: spelling habits that change no name anywhere
 * (double letters, -iy/-y, ks/x), and for names of the Arabic and Persian world the vowels and consonants that
 * transliteration systems disagree about (Adil/Adel, Qassem/Kasim, Kerbala/Karbala).
 */

/** Spelling that changes no name: "Zelenskiy", "Zelensky"; "Müller", "Mueller"; "Aleksandr", "Alexandr". `word` is folded. */
export function plainSound(word: string): string {
  return word
    .replace(/ph/g, 'f')
    .replace(/ks/g, 'x')
    .replace(/(?:iy|yi|yy|ij|ii|y)$/, 'i')
    .replace(/([aou])e/g, '$1')
    .replace(/^ye/, 'e')
    .replace(/(?<=.)y(?=[aeiou])/g, 'i')
    .replace(/(.)\1+/g, '$1');
}

/** One letter a sound: `E` for ei, ai, ay, ey; `o` for o, u, ou, oo; `X` for kh. */
export function easternSound(word: string): string {
  return word
    .replace(/ph/g, 'f')
    .replace(/sch|sh/g, 'S')
    .replace(/kh/g, 'X')
    .replace(/gh/g, 'g')
    .replace(/dh/g, 'd')
    .replace(/th/g, 't')
    .replace(/q|ck|c(?![eih])/g, 'k')
    .replace(/iyy?(?=[aeou])|yy/g, 'i')
    .replace(/ou|oo|w(?=[bcdfghjklmnpqrstvz])/g, 'o')
    .replace(/ee|ii/g, 'i')
    .replace(/aa/g, 'a')
    .replace(/ai|ay|ei|ey/g, 'E')
    .replace(/y$/, 'i')
    .replace(/(?<=[bcdfgjklmnpqrstvzSX])y(?=[bcdfghjklmnpqrstvzSX])/g, 'i')
    .replace(/u/g, 'o')
    .replace(/w/g, 'v')
    .replace(/(?<=[aeioE])h$/, '')
    .replace(/([^aeioE])\1+/g, '$1');
}

/** Consonants of an eastern sound: equal for all names that can sound alike. */
export function skeleton(sound: string): string {
  return sound.replace(/[aeioEy]/g, '');
}

/** Two eastern sounds that differ at most in vowels that transliterations confuse: a/e, e/i, ei/e; never a/i or a/o. */
export function soundsAlike(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) {
    const [x, y] = [a[i]!, b[i]!];
    if (x === y) continue;
    // The last vowel tells apart: Hana and Hani, Amira and Amir.
    if (!CONFUSED.has(x + y)) return false;
  }
  return true;
}

const CONFUSED: ReadonlySet<string> = new Set(['ae', 'ea', 'ei', 'ie', 'Ee', 'eE', 'aE', 'Ea']);

/** Eastern sounds of given and family names that are frequent in the Arabic and Persian world, so that names can be known by them. */
const EASTERN: ReadonlySet<string> = new Set(
  `abbas abd abdallah abdullah abdulla abu adel adil adnan ahmad ahmed akbar akram alaa alavi alawi ali allawi amin amir ammar anwar
  arafat aref asad assad ashraf atef ayad ayman aziz azzam badr baghdadi bahaa baqir bakr barzani basem bashar bashir basim bilal bin
  daoud dawood ebrahim ehsan esmail fadel fadhel fadhil fadi fahd fahmi faisal falah faleh faraj farhad farid farouk fatima fawzi firas
  fouad ghassan ghazi habib hadi hafez haidar hakim hamad hamdan hamed hamid hamza hani harun hasan hashem hashemi hashim hassan hatem
  haydar haytham hazem hilal hisham hossein husam husham hussain hussein ibn ibrahim idris imad imran isa iskandar ismail issa iyad jaafar
  jabbar jafar jalal jamal jamil jasim jassem javad jawad kadhim kamal kamel karam karim kassem kazem khaled khalid khalil khamenei khan
  khatami kurdi laith latif layla luay maher mahdi mahmoud mahmud majed majid maliki mansour marwan masoud mehdi mohamed mohammad mohammed
  mohsen moqtada morteza mostafa mousa mousavi moussa muhammad muhandis munir murad musa musab mustafa nabil nader nadia najib nasir nasser
  nasrallah nawaf nazir nizar nouri omar osama qais qaisi qasem qasim qassem rafiq rahim rahman raisi rashed rashid reza riad riyadh rouhani
  saad saadi sabah saddam sadiq sadr saeed safa said salah salam saleh salem salim salman sami samir saud sayed sayyid selim shahid sharif
  shia shiaa sistani sudani suleiman soleimani suleimani sulaiman taher taha tahir talib tamim tarek tariq thamer turki umar usama wael
  waleed walid yahya yaqub yasin yasser yassin younis yousef youssef yousif yusuf zaid zaki zarif zayd zeid ziad ziyad zubair nejad zadeh`
    .split(/\s+/)
    .map(easternSound),
);

/** Whether a name's words show that it comes from the Arabic or Persian world. `words` are folded. */
export function isEastern(words: readonly string[]): boolean {
  return words.some(word => EASTERN.has(easternSound(word)) || /(?:ullah|uddin|allah)$/.test(word));
}

/** How the words of a name sound; made once a name. */
export interface NameSound {
  readonly plain: readonly string[];
  readonly eastern: readonly string[];
  readonly plainWhole: string;
  readonly easternWhole: string;
  /** The consonants of the whole, by which names that may sound alike are found. */
  readonly skeleton: string;
}

/** `words` are folded. */
export function soundOf(words: readonly string[]): NameSound {
  const plain = words.map(plainSound);
  const eastern = words.map(easternSound);
  const easternWhole = eastern.join('');
  return { plain, eastern, plainWhole: plain.join(''), easternWhole, skeleton: skeleton(easternWhole) };
}
