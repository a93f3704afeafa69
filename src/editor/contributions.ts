/** Every id that package.json contributes, typed once; a test compares both. */

export const Command = {
  accept: 'postil.accept',
  reject: 'postil.reject',
  acceptAll: 'postil.acceptAll',
  rejectAll: 'postil.rejectAll',
  acceptEverywhere: 'postil.acceptEverywhere',
  rejectEverywhere: 'postil.rejectEverywhere',
  acceptAbove: 'postil.acceptAbove',
  forget: 'postil.forgetDecision',
  undo: 'postil.undoDecision',
  correct: 'postil.correct',
  retype: 'postil.retype',
  annotateActor: 'postil.annotateActor',
  annotateDate: 'postil.annotateDate',
  annotateFigure: 'postil.annotateFigure',
  annotateEvery: 'postil.annotateEvery',
  addNote: 'postil.addNote',
  replyNote: 'postil.replyNote',
  editNote: 'postil.editNote',
  saveNote: 'postil.saveNote',
  cancelNote: 'postil.cancelNote',
  deleteNote: 'postil.deleteNote',
  next: 'postil.nextMention',
  previous: 'postil.previousMention',
  reveal: 'postil.reveal',
  showInTree: 'postil.showInTree',
  rename: 'postil.renameEntity',
  setPublished: 'postil.setPublicationDate',
  readAsArticle: 'postil.readAsArticle',
  applyFix: 'postil.applyFix',
  attachToSelection: 'postil.attachToSelection',
  keepOrphan: 'postil.keepOrphan',
  deleteLost: 'postil.deleteLost',
  installMerging: 'postil.installMerging',
  find: 'postil.findMention',
  readAgain: 'postil.readAgain',
  listMarks: 'postil.listMarks',
  openSamples: 'postil.openSamples',
  getStarted: 'postil.getStarted',
  showLog: 'postil.showLog',
  merge: 'postil.mergeActor',
  split: 'postil.splitActor',
  distinguish: 'postil.distinguishActor',
  about: 'postil.aboutActor',
  tag: 'postil.tag',
  filter: 'postil.filter',
  clearFilter: 'postil.clearFilter',
  showHidden: 'postil.showHidden',
  toggleMarks: 'postil.toggleMarks',
  groupList: 'postil.groupList',
  sortList: 'postil.sortList',
  listAll: 'postil.listAllArticles',
  listOne: 'postil.listOneArticle',
  narrowList: 'postil.narrowList',
  widenList: 'postil.widenList',
  renameListed: 'postil.renameListed',
  moreRows: 'postil.moreRows',
  review: 'postil.review',
  endReview: 'postil.endReview',
  reviewAccept: 'postil.reviewAccept',
  reviewReject: 'postil.reviewReject',
  reviewAcceptAll: 'postil.reviewAcceptAll',
  reviewRejectAll: 'postil.reviewRejectAll',
  reviewCorrect: 'postil.reviewCorrect',
  reviewRetype: 'postil.reviewRetype',
  reviewNote: 'postil.reviewNote',
  reviewSkip: 'postil.reviewSkip',
  reviewUndo: 'postil.reviewUndo',
  showComparison: 'postil.showComparison',
  showTimeline: 'postil.showTimeline',
  showMatrix: 'postil.showMatrix',
  copyComparison: 'postil.copyComparison',
  revealMember: 'postil.revealMember',
  moreComparisons: 'postil.moreComparisons',
  settleComparison: 'postil.settleComparison',
  joinComparison: 'postil.joinComparison',
  splitComparison: 'postil.splitComparison',
  takeOutOfComparison: 'postil.takeOutOfComparison',
  forgetComparison: 'postil.forgetComparison',
  copyCitation: 'postil.copyCitation',
  copyCitationQuote: 'postil.copyCitationAsQuote',
  copyCitationFootnote: 'postil.copyCitationAsFootnote',
  copyCitationPandoc: 'postil.copyCitationForPandoc',
  copyCitationWords: 'postil.copyCitationByWords',
  copyCitationUri: 'postil.copyCitationUri',
  openCitation: 'postil.openCitation',
  openPassage: 'postil.openPassage',
  openReport: 'postil.openReport',
  followCitation: 'postil.followCitation',
  showCitations: 'postil.showCitations',
  exportReport: 'postil.exportReport',
} as const;
export type Command = (typeof Command)[keyof typeof Command];

export const Setting = {
  enable: 'postil.enable',
  files: 'postil.files',
  author: 'postil.author',
  minimumConfidence: 'postil.minimumConfidence',
  marks: 'postil.marks',
  codeLens: 'postil.codeLens',
  comparisonHints: 'postil.comparisonHints',
  colorBy: 'postil.colorBy',
  followCursor: 'postil.followCursor',
  inlayHints: 'postil.inlayHints',
  citeBy: 'postil.citeBy',
  heldBack: 'postil.heldBack',
} as const;
export type Setting = (typeof Setting)[keyof typeof Setting];

export const ContextKey = {
  /** The active editor shows an article. */
  article: 'postil.article',
  /** What the active editor shows is, to Postil: `article`, `report`, `unread` (a text that could be read as an article) or `none`. */
  standing: 'postil.standing',
  /** The cursor stands on a mark. */
  onMark: 'postil.onMark',
  /** The mark at the cursor is an actor. */
  onActor: 'postil.onActor',
  /** Single keys decide. */
  reviewing: 'postil.reviewing',
  /** What the Sources view has to show: `working`, `few` (there are not two articles), `none` or `some`. */
  sources: 'postil.sources',
  /** A filter leaves marks out. */
  filtered: 'postil.filtered',
  /** Things were unticked in the list. */
  hiding: 'postil.hiding',
  /** The list shows all articles. */
  listingAll: 'postil.listingAll',
  /** The list shows only what has some words in it. */
  narrowed: 'postil.narrowed',
  /** There is a decision to undo. */
  canUndo: 'postil.canUndo',
  /** The active editor shows a report. */
  report: 'postil.report',
} as const;
export type ContextKey = (typeof ContextKey)[keyof typeof ContextKey];

/** Tools for language models. */
export const Tool = {
  findMentions: 'postil_findMentions',
  listFigures: 'postil_listFigures',
  quotePassage: 'postil_quotePassage',
} as const;
export type Tool = (typeof Tool)[keyof typeof Tool];

export const WALKTHROUGH = 'start';

/** Of the comment threads that hold notes; `comment` in menus is one of the values below. */
export const NotesController = 'postil-notes';
export const NoteContext = { own: 'own', others: 'others' } as const;

export const View = {
  mentions: 'postil.mentions',
  sources: 'postil.comparisons',
  citations: 'postil.citations',
} as const;
export const ViewContainer = 'postil';

/** Types of webview panels, which the activation events name. */
export const Page = { comparison: 'postil.comparison', timeline: 'postil.timeline', matrix: 'postil.matrix' } as const;
export type Page = (typeof Page)[keyof typeof Page];

/** Theme colours; package.json gives each a light, a dark and both high contrast values. */
export const Color = {
  actor: 'postil.actor',
  date: 'postil.date',
  figure: 'postil.figure',
  passage: 'postil.passage',
  actorBackground: 'postil.actorDecidedBackground',
  dateBackground: 'postil.dateDecidedBackground',
  figureBackground: 'postil.figureDecidedBackground',
  passageBackground: 'postil.passageBackground',
  rejected: 'postil.rejected',
  attention: 'postil.attention',
  /** For marks that are coloured by tag or by entity. */
  palette1: 'postil.palette1',
  palette2: 'postil.palette2',
  palette3: 'postil.palette3',
  palette4: 'postil.palette4',
  palette5: 'postil.palette5',
  palette6: 'postil.palette6',
  palette7: 'postil.palette7',
  palette8: 'postil.palette8',
} as const;
export type Color = (typeof Color)[keyof typeof Color];

/** `contextValue`s of tree items, for `view/item/context` menus. */
export const TreeItemContext = {
  suggestion: 'postil.suggestion',
  decided: 'postil.decided',
  rejected: 'postil.rejected',
  /** An actor that is mentioned several times. */
  entity: 'postil.entity',
  /** A date or a figure that is. */
  group: 'postil.group',
  /** A kind, an article, a tag, a state or an author, with what belongs to it. */
  head: 'postil.head',
  /** Beside another: a single mention of an actor. */
  actor: 'postil.actorMention',
  orphan: 'postil.orphan',
  /** What articles say about one thing, and one of the passages. */
  comparison: 'postil.compared',
  /** One that was decided on. */
  decidedComparison: 'postil.comparedDecided',
  /** Spellings of a name, offices of a person: nothing to decide on. */
  names: 'postil.comparedNames',
  member: 'postil.member',
  /** In the list of citations. */
  report: 'postil.citingReport',
  citation: 'postil.citation',
} as const;
