// What a new user sees before there is anything to see, and how it leads on.
import { temporaryFolder } from '../host/cache.mjs';
import './support/end.ts';
import { openWindow, type Window } from './support/window.ts';

describe('an empty place', () => {
  const { folder, dispose } = temporaryFolder('empty');
  after(dispose);

  const pane = ({ page }: Window, view: string) =>
    page.locator(`.part.sidebar .pane:has(.pane-header[aria-label*=${JSON.stringify(view)}])`);

  it('says in a folder without articles what to do, in every view, and leads to the tour', async () => {
    const window = await openWindow({ folder });
    await window.openContainer('Postil');
    const mentions = pane(window, 'Mentions').locator('.welcome-view-content');
    await mentions.filter({ hasText: 'Open an article, a Markdown or plain text file' }).waitFor();
    await window.treeRows('Sources');
    await pane(window, 'Sources')
      .locator('.welcome-view-content', { hasText: 'Comparing needs two articles' })
      .waitFor();
    await window.treeRows('Citations');
    await pane(window, 'Citations')
      .locator('.welcome-view-content', { hasText: 'No report cites a passage' })
      .waitFor();
    await window.screenshot('out/welcome-empty.png');
    await window.press(mentions.getByRole('button', { name: 'Get Started' }));
    await window.page.locator('.gettingStartedContainer:visible', { hasText: 'Postil' }).waitFor();
    await window.close();
  });

  it('offers a window without a folder to open one, or the examples', async () => {
    const window = await openWindow({ folder: '' });
    await window.openContainer('Postil');
    const mentions = pane(window, 'Mentions').locator('.welcome-view-content');
    await mentions.filter({ hasText: 'Open a folder of articles to mark' }).waitFor();
    await mentions.getByRole('button', { name: 'Copy the Examples into a Folder' }).waitFor();
    await window.close();
  });
});
