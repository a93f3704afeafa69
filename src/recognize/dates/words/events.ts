/** Kinds of events that texts date other things by, with the words that tell of them. */
const KINDS: Readonly<Record<string, string>> = {
  death:
    'killed killing kill died dies death deaths dead assassinated assassination murdered murder executed execution slain',
  strike:
    'strike strikes airstrike airstrikes attack attacked attacks bombing bombings bombed raid raided shelling ambush',
  vote: 'vote voted election elections elected referendum poll polls ballot',
  invasion: 'invasion invaded invade war offensive',
  resignation: 'resigned resignation resign resigns ousted ouster impeached impeachment',
  arrest: 'arrested arrest detained detention jailed captured capture',
  agreement: 'signed agreement treaty ceasefire truce accord deal pact',
  disaster: 'earthquake quake tsunami flood hurricane crash crashed explosion blast exploded fire',
  shooting: 'shooting shot massacre gunned',
  birth: 'born birth',
  beginning: 'launched founded opened began started',
  trial: 'convicted sentenced acquitted indicted charged verdict conviction',
};
const KIND_OF = new Map<string, string>();
for (const [kind, words] of Object.entries(KINDS)) for (const word of words.split(' ')) KIND_OF.set(word, kind);

export const eventKind = (lower: string): string | undefined => KIND_OF.get(lower);
