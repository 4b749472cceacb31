/** The files of the pack “National Digital Overall Architecture Framework (Decision 1425/QĐ-TTg)”, by name. Written by write-index.ts. */
import type { RawFiles } from '../load';
import { withExamples } from '../with-examples';
import { examples } from './generated/examples.js';
import { parts } from './generated/parts.js';

export const files: RawFiles = withExamples(parts.today, examples.today);

/** Earlier releases by version: the files that were otherwise then. */
export const releases = {
	'1.0': withExamples(parts['1.0'], examples['1.0'])
} as const satisfies Record<string, RawFiles>;
