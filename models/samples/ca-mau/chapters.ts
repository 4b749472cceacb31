/** Chapters of Form 01: the sample's own text, not an official one. */
import { change } from './words/change';
import { doing } from './words/doing';
import { purpose } from './words/purpose';
import { target } from './words/target';
import { today } from './words/today';

export const chapters: Readonly<Record<string, string>> = { ...purpose, ...today, ...target, ...change, ...doing };
