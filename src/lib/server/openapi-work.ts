/** The part of the HTTP interface that is about the list of long work and the mappings of imports that are kept. */
import type { ApiRoute } from './openapi';
import { route } from './openapi-route';
import { mappingBody } from './schemas';

const of = '/api/v1/architectures/{id}';

export const workRoutes: readonly ApiRoute[] = [
	route({ method: 'get', path: `${of}/jobs`, summary: 'Exports and imports, the newest first' }),
	route({ method: 'get', path: `${of}/mappings`, summary: 'Mappings of imports that are kept' }),
	route({
		method: 'post',
		path: `${of}/mappings`,
		summary: 'Keep a mapping under a name, in place of one of the same name',
		status: 201,
		body: mappingBody
	}),
	route({ method: 'get', path: `${of}/mappings/{mapping}`, summary: 'A mapping that is kept' }),
	route({
		method: 'delete',
		path: `${of}/mappings/{mapping}`,
		summary: 'Delete a mapping that is kept',
		status: 204,
		answers: ''
	})
];
