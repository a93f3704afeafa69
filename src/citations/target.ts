/** A link's address to what it cites, and back. */
import { ANNOTATION_FRAGMENT, type Target } from './citation.ts';
import { encodePath } from './paths.ts';
import { decodeTextFragment, encodeTextFragment } from './text-fragment.ts';

/** Undefined for every address that cites no passage of a file beside the document: other links are none of our business. */
export function targetOf(address: string): Target | undefined {
  const hash = address.indexOf('#');
  if (hash < 0 || /^[a-z][a-z\d+.-]*:/i.test(address)) return undefined;
  let path: string;
  try {
    path = decodeURIComponent(address.slice(0, hash));
  } catch {
    return undefined;
  }
  const fragment = address.slice(hash + 1);
  if (fragment.includes(':~:')) {
    const text = decodeTextFragment(fragment);
    return text && { form: 'text', path, fragment: text };
  }
  const id = new RegExp(`^${ANNOTATION_FRAGMENT}([A-Za-z0-9_-]{1,64})$`).exec(fragment)?.[1];
  return id === undefined ? undefined : { form: 'annotation', path, id };
}

/** The address of a target, safe inside a Markdown link. */
export function addressOf(target: Exclude<Target, { form: 'pandoc' }>): string {
  return `${encodePath(target.path)}#${target.form === 'annotation' ? ANNOTATION_FRAGMENT + target.id : encodeTextFragment(target.fragment)}`;
}
