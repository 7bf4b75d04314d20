import { fold } from './fold.js';
import { trimOf } from './trim.js';

/** The folded words of a name, joined by hyphens; nothing but a–z, 0–9 and single hyphens. */
export const slug = (text: string): string => trimOf(fold(text).replace(/[^a-z0-9]+/g, '-'), '-');

/** The id of a body by its full name, whether it owns a task or is only cited: `body:so-y-te-thanh-pho-hai-phong`. */
export const bodyId = (name: string): string => `body:${slug(name)}`;
