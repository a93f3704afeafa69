/** Lines that no article says: what a page puts around its text, told by their words alone. */

/** UTF-16 units of a line that can be furniture. */
const LONGEST = 120;

/** Heads of lists of other stories. */
const LIST =
  /^(?:related(?: articles?| stories| topics| content| coverage| news)?|read (?:next|more)|more (?:stories|news|on this(?: story| topic)?|like this|to read)|most (?:read|popular|viewed|shared)|(?:you )?(?:may|might) also (?:like|be interested in)|recommended(?: for you| stories| reading)?|trending(?: now| stories)?|top stories|latest (?:news|stories|headlines)|editors?[’']? picks|popular (?:now|stories)|see also|up next)$/i;

const LINE = new RegExp(
  `^(?:${[
    'advertisements?|advertising|sponsored(?: content)?|paid (?:content|post)|(?:story|article) continues (?:below|after).*|report this ad',
    '(?:skip|jump) to (?:main )?(?:content|navigation).*|skip (?:advertisement|ad|past .*)|back to top|scroll (?:down|to continue).*',
    'home|menu|main menu|open menu|close(?: menu)?|search|sections|navigation|log ?in|log ?out|sign ?in|sign ?out|sign up|register|my account|your account',
    'click (?:here|to)\\b.*|share|share (?:this|on|via|with)\\b.*|print|e-?mail|save|save (?:article|for later|this)\\b.*|copy link|link copied.*|bookmark|comments?|\\d+ comments?|leave a (?:comment|reply)|join the conversation',
    'facebook|twitter|whatsapp|linkedin|telegram|reddit|pinterest|instagram|youtube|tiktok|messenger|flipboard|rss|x',
    '(?:facebook|twitter|whatsapp|linkedin|e-?mail|print)(?:[ ,|/·]+(?:facebook|twitter|whatsapp|linkedin|e-?mail|print|x))+',
    'listen(?: to (?:this )?(?:article|story))?(?:[ (].*)?|play audio|listen now|loading\\.*|gallery|view gallery|show caption|hide caption|enlarge(?: image)?',
    'sign up\\b.*newsletter.*|(?:get|receive) .*(?:newsletter|in your inbox).*|newsletters?|subscribe.*|already a (?:subscriber|member)\\b.*|become a (?:member|subscriber|supporter)\\b.*|support (?:our|independent) journalism.*|donate(?: now| today)?|follow us.*|follow .{1,30} on (?:twitter|x|facebook|instagram).*',
    "you['’]ve (?:read|reached).*free articles.*|to (?:read|continue|keep) (?:the rest|reading)\\b.*|continue reading(?: the main story)?|register (?:now )?to (?:read|continue).*",
    'here you can access external content.*|this (?:content|video) is (?:not|no longer) available.*|view on (?:twitter|facebook|instagram|x).*',
    '(?:we|this (?:web)?site|our partners) (?:and our partners )?uses? cookies.*|by (?:continuing|clicking|using)\\b.*\\b(?:cookies|terms|privacy)\\b.*|(?:accept|reject|allow|manage|necessary)(?: all| only)?(?: cookies)?|cookie (?:settings|preferences|policy|notice)|manage (?:preferences|consent)|i (?:accept|agree)',
    'privacy(?: policy| notice| settings)?|terms(?: (?:of|and|&) (?:use|service|conditions))?|contact(?: us)?|about us|careers|site ?map|accessibility|do not sell .*|all rights reserved.*|(?:©|\\(c\\)|copyright)\\s?.*',
  ].join('|')})$`,
  'i',
);

/** Whether a line without white space around is page furniture by its words alone. */
export const isFurniture = (line: string): boolean => line.length <= LONGEST && (LIST.test(line) || LINE.test(line));

/** Whether other stories are listed behind it. */
export const isListHead = (line: string): boolean => line.length <= LONGEST && LIST.test(line);

/** Who made the page, in lines of their own: no part of what the article says. */
const BYLINE =
  /^(?:By|BY|by) \p{Lu}[\p{L}.’'-]*(?:(?: |, | and | & )(?:\p{Lu}|(?:de|van|von|al|el|bin|and)\b)[\p{L}.’'-]*){1,12}$/u;
const CREDIT =
  /^(?:(?:--|—|–)? ?with (?:assistance|reporting|additional reporting|contributions) (?:from|by)|(?:additional )?reporting by|(?:writing|editing|edited) by|to contact the (?:reporter|author|editor)s?)\b/i;

const AGENCY =
  '(?:A(?:FP|P)(?: Photo)?|Reuters|Getty(?: Images)?|E(?:PA|FE|PA-EFE)|P(?:A|A Media|A Wire|A Images)|dpa|DPA|Anadolu(?: Agency| Images)?|Xinhua|T(?:ASS|ass)|Sputnik|Shutterstock|NurPhoto|Bloomberg|S(?:IPA|ipa)|Alamy|Zuma(?: Press)?|UPI|I(?:RNA|SNA)|Magnum(?: Photos)?|Handout|File(?: photo)?|Pool)';
/** "Ann Reader/AFP via Getty Images", "AP Photo/Ann Reader", without white space around. */
const PICTURE = `(?:[\\p{Lu}][\\p{L}.’' -]{0,50}/ ?${AGENCY}(?: ?/ ?${AGENCY})*|${AGENCY} ?/ ?[\\p{Lu}][\\p{L}.’' -]{0,50})(?:,? via [\\p{Lu}][\\p{L} ]{1,30})?`;
const PICTURE_LINE = new RegExp(`^(?:[[(]${PICTURE}[\\])]|${PICTURE})$`, 'u');
const ALONE = '(?:AP Photo|AFP|Reuters|Getty Images|EPA-EFE|Xinhua)';
const PICTURE_BEHIND = new RegExp(`[[(](?:${PICTURE}|${ALONE}(?: ?/ ?${AGENCY})*)[\\])]$`, 'u');
/** "Photo: Ann Reader", "Image credit: The Island Post". */
const PHOTO =
  /^(?:[Pp]hoto(?:graph)?s?|PHOTO|[Pp]ictures?|[Ii]mages?)(?: ?[Cc]redits?)?(?: ?: ?(?=\p{Lu})| by (?=\p{Lu}))[^.!?]{2,80}$/u;

/** Whether a line only names those who wrote, edited, helped or took the picture. */
export const isCredit = (line: string): boolean =>
  BYLINE.test(line) || CREDIT.test(line) || (line.length <= LONGEST && (PICTURE_LINE.test(line) || PHOTO.test(line)));

/** UTF-16 units of a credit for a picture in brackets. */
const LONGEST_BEHIND = 120;

/** How many units at the end of a caption only say whose the picture is: "… [Ann Reader/AFP]". 0 where none do. */
export function creditBehind(line: string): number {
  if (!/[\])]$/.test(line)) return 0;
  const end = line.slice(-LONGEST_BEHIND);
  const from = Math.max(end.lastIndexOf('['), end.lastIndexOf('('));
  return from >= 0 && PICTURE_BEHIND.test(end.slice(from)) ? end.length - from : 0;
}
