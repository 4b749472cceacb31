import type { ApiProblem } from '$lib/api/client';

/** A problem on its way out of the worker, where errors as values would have to be handed through every step. */
export class DeskFault extends Error {
	constructor(readonly problem: ApiProblem) {
		super(problem.message);
	}
}
