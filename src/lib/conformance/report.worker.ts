/** The worker of the conformance page: fetches, checks and sums up off the page, one question after the other. */
import { z } from 'zod';
import { layoutInWorker } from '$lib/canvas/worker-elk';
import { DeskFault } from './desk-fault';
import { ReportDesk } from './report-desk';
import type { DeskAnswer, DeskQuestion } from './report-client';

const errorSchema = z.object({
	error: z.object({ code: z.string(), message: z.string(), place: z.string().default('') })
});

const told = (text: string): unknown => {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
};

async function fetchText(path: string): Promise<string> {
	let response: Response;
	try {
		response = await fetch(path);
	} catch {
		throw new DeskFault({ code: 'offline', message: '', place: '' });
	}
	const text = await response.text();
	if (response.ok) return text;
	const refused = errorSchema.safeParse(told(text));
	throw new DeskFault(refused.success ? refused.data.error : { code: 'internal', message: '', place: '' });
}

const answer = (message: DeskAnswer): void => postMessage(message);

const desk = new ReportDesk({
	fetchText,
	clock: () => performance.now(),
	tell: (step) => answer({ kind: 'step', step }),
	layout: layoutInWorker
});

const problemOf = (fault: unknown) =>
	fault instanceof DeskFault
		? fault.problem
		: { code: 'internal', message: fault instanceof Error ? fault.message : String(fault), place: '' };

addEventListener('message', ({ data: { no, method, args } }: MessageEvent<DeskQuestion>) => {
	const ask = desk[method].bind(desk) as (...given: readonly unknown[]) => Promise<unknown>;
	ask(...args).then(
		(value) => answer({ kind: 'answer', no, ok: true, value }),
		(fault: unknown) => answer({ kind: 'answer', no, ok: false, problem: problemOf(fault) })
	);
});
