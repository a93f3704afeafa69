// @ts-check
// `node scripts/icon.mjs`: media/icon.png, the picture of the Marketplace, out of media/icon.svg.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { launchBrowser } from '../test/host/browser.mjs';
import { checkout } from './set-up.mjs';

const browser = await launchBrowser();
try {
  const page = await browser.newPage({ viewport: { width: 256, height: 256 } });
  await page.setContent(
    `<style>body{margin:0}svg{display:block}</style>${readFileSync(path.join(checkout, 'media/icon.svg'), 'utf8')}`,
  );
  await page.screenshot({ path: path.join(checkout, 'media/icon.png'), omitBackground: true });
} finally {
  await browser.close();
}
console.log('media/icon.png');
