/** The files of the pack “ArchiMate 3.2 modelling language”, by name. Written by write-index.ts. */
import type { RawFiles } from '../load';
import { withExamples } from '../with-examples';
import { examples } from './generated/examples.js';
import { parts } from './generated/parts.js';

export const files: RawFiles = withExamples(parts.today, examples.today);
