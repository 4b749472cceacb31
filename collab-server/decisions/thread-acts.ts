/** What was done with a thread beside words: every act stays, in the order in which they were done. */
import { randomUUID } from 'node:crypto';
import type { Doc } from 'yjs';
import { actsByThread, type ThreadAct } from './thread-act-shape';

const ACTS = 'acts';

/** By the key of the thread, the oldest first: whoever goes over several threads asks once. */
export const allActs = (doc: Doc): ReadonlyMap<string, readonly ThreadAct[]> => actsByThread(doc.getMap(ACTS).values());

/** Of one thread, the oldest first. */
export const actsIn = (doc: Doc, thread: string): readonly ThreadAct[] => allActs(doc).get(thread) ?? [];

/** Nothing that was done before is written over. */
export const addAct = (doc: Doc, act: ThreadAct): void => void doc.getMap(ACTS).set(randomUUID(), act);
