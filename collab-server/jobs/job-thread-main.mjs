/** A thread that calculates. */
import { parentPort } from 'node:worker_threads';
import { load } from '../program.mjs';

const [{ answerWork }] = await load('collab-server/jobs/answer-work');
answerWork(parentPort);
