/** A test keeps this the same as the folder: in a browser, an extension cannot list its own files. */
export const SAMPLES = [
  '2023-03-14-highland-courier.md',
  '2023-03-14-highland-courier.md.postil.json',
  '2023-03-15-meridian-wire.txt',
  '2023-04-02-sunday-ledger.md',
  '2023-04-02-sunday-ledger.md.postil.json',
  '2023-12-30-steppe-tribune.txt',
  '2023-12-30-steppe-tribune.txt.postil.json',
  '2024-03-12-harbour-times.md',
  '2024-03-12-harbour-times.md.postil.json',
  '2025-02-11-basin-institute.txt',
  '2025-02-11-basin-institute.txt.postil.json',
  'README.md',
  'report.md',
] as const;

/** The one to begin with. */
export const FIRST_SAMPLE = '2023-03-15-meridian-wire.txt';
