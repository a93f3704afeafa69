import assert from 'node:assert/strict';
import { svgPen } from '../../../src/webview/timeline/pens.ts';

describe('an SVG file of the timeline', () => {
  it('shows text as text, and has no sign that XML forbids', () => {
    const pen = svgPen('sans-serif');
    pen.text(1, 2, '</text><script>alert("1")</script>\u0000\ud800 & \u202e', { color: '"red"' });
    const file = pen.file(10, 10, 'a <b> & "c"', 'white');
    assert.ok(!file.includes('<script'));
    assert.match(file, /&#60;\/text&#62;&#60;script&#62;/);
    assert.match(file, /<title>a &#60;b&#62; &#38; &#34;c&#34;<\/title>/);
    assert.ok(!/[\u0000\ud800-\udfff]/.test(file));
    assert.match(file, /fill="&#34;red&#34;"/);
  });
  it('has boxes and lines where they were drawn', () => {
    const pen = svgPen('sans-serif');
    pen.box(1.005, 2, 30, 4, 2, { fill: 'red', line: 'blue', dashed: true });
    pen.line(0, 0, 5, 5, { line: 'blue', width: 2 });
    const file = pen.file(100, 50, 't', 'white');
    assert.match(
      file,
      /<rect x="1(\.01)?" y="2" width="30" height="4" rx="2" fill="red" stroke="blue" stroke-width="1" stroke-dasharray="3 2"\/>/,
    );
    assert.match(file, /<line x1="0" y1="0" x2="5" y2="5" fill="none" stroke="blue" stroke-width="2"\/>/);
  });
});
