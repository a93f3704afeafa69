/** Asking the recognisers of other extensions: what they answer is checked, and who throws is asked no more. */
import { MENTION_KINDS } from '../recognize/mention.ts';
import type { ForeignFind } from '../recognize/foreign.ts';
import type { ApiRecognizer } from './api.ts';

export interface External {
  /** What is found in each sentence; spans that are none in it are left out. */
  find(sentences: readonly string[]): ForeignFind[][];
}

export function externalRecognizer(recognizer: ApiRecognizer): External {
  let broken = false;
  const findIn = (text: string): ForeignFind[] => {
    if (broken) return [];
    try {
      return recognizer.find({ text }).flatMap(({ start, end, kind, type, value, confidence }): ForeignFind[] => {
        const inside = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && end > start;
        if (!inside || end > text.length || !MENTION_KINDS.includes(kind)) return [];
        // field by field: whatever else is in their objects could not cross to the worker
        return [{ start, end, kind, ...(type && { type }), ...(value !== undefined && { value }), confidence }];
      });
    } catch (error) {
      broken = true;
      console.error(`Postil: the recognizer "${recognizer.name}" failed and is switched off`, error);
      return [];
    }
  };
  return { find: sentences => sentences.map(findIn) };
}
