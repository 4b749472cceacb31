/** The part of the HTTP interface that is about variants beside the main line of an architecture. */
import { variantClosingInput, variantInput, variantTakingInput } from '$collab/runtime/variant-inputs';
import type { ApiRoute } from './openapi';
import { route } from './openapi-route';

const of = '/api/v1/architectures/{id}/variants';

export const variantRoutes: readonly ApiRoute[] = [
	route({ method: 'get', path: of, summary: 'Variants beside the main line, the newest first' }),
	route({
		method: 'post',
		path: of,
		summary: 'Branch a variant off the state of now or a saved version; it is an architecture of its own',
		status: 201,
		body: variantInput
	}),
	route({
		method: 'get',
		path: `${of}/{variant}/changes`,
		summary: 'What one side changed since they parted, and how it stands to the other: merge or update',
		query: ['direction']
	}),
	route({
		method: 'post',
		path: `${of}/{variant}/changes`,
		summary: 'Merge chosen changes into the main line, or take those of the main line over into the variant',
		body: variantTakingInput
	}),
	route({
		method: 'post',
		path: `${of}/{variant}/close`,
		summary: 'End a variant without merging it',
		body: variantClosingInput
	}),
	route({
		method: 'post',
		path: `${of}/{variant}/reopen`,
		summary: 'Open a variant again; where it was merged, the merge is taken back in one step'
	})
];
