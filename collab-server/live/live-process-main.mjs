/** The process of the documents. */
import { load } from '../program.mjs';

const [{ answerCalls }] = await load('collab-server/live/answer-calls');
answerCalls();
