/** The HTTP interface as one table; /api/openapi.json is made from it, and a test holds it against the routes there are. */

interface Operation {
	readonly summary: string;
	readonly body?: string;
	readonly answer: string;
	readonly status?: number;
}

export const operations: Readonly<Record<string, Readonly<Record<string, Operation>>>> = {
	'/api/v1/sign-in': {
		post: { summary: 'Sign in; sets the session cookie', body: '{ name, password }', answer: 'the session' }
	},
	'/api/v1/sign-out': { post: { summary: 'Sign out', answer: 'nothing', status: 204 } },
	'/api/v1/me': { get: { summary: 'Who is signed in', answer: 'the session' } },
	'/api/v1/architectures': {
		get: { summary: 'Architectures that you may see', answer: 'a list of summaries' },
		post: {
			summary: 'Create from a frame and an agency, or from a canonical file',
			body: '{ frame, agency, name? } or { canonical }',
			answer: 'its summary',
			status: 201
		}
	},
	'/api/v1/architectures/{id}': {
		get: { summary: 'The canonical file', answer: 'a *.khuevan.json text' },
		delete: { summary: 'Delete', answer: 'null' }
	},
	'/api/v1/architectures/{id}/ticket': {
		post: { summary: 'A short-lived ticket for live editing at /sync', answer: '{ room, ticket, canWrite, expiresAt }' }
	},
	'/api/v1/architectures/{id}/check': { get: { summary: 'Conformance; ?asOf=DATE', answer: 'a check report' } },
	'/api/v1/architectures/{id}/history': {
		get: { summary: 'Who changed what; ?object=ID', answer: 'history rows, latest first' }
	},
	'/api/v1/architectures/{id}/dossier': {
		get: { summary: 'Dossier code, version and dates', answer: 'the dossier' },
		patch: { summary: 'Decide them', body: '{ code?, version?, cutoffDate?, effectiveDate? }', answer: 'the dossier' }
	},
	'/api/v1/architectures/{id}/exports': {
		post: { summary: 'Start an export', body: '{ format, edition?, asOf? }', answer: 'a job', status: 202 }
	},
	'/api/v1/architectures/{id}/imports': {
		post: {
			summary: 'Import an inventory: analyse a workbook, plan, apply',
			body: 'multipart with file; { step: "plan", source, mapping }; { step: "apply", source, decisions }',
			answer: 'a job',
			status: 202
		}
	},
	'/api/v1/jobs/{id}': { get: { summary: 'A job’s state, progress and data', answer: 'a job' } },
	'/api/v1/jobs/{id}/cancel': { post: { summary: 'Cancel a job', answer: 'a job' } },
	'/api/v1/jobs/{id}/result': { get: { summary: 'The file that a job made', answer: 'the file' } }
};

const parameters = (path: string): object[] =>
	[...path.matchAll(/\{(\w+)\}/gu)].map(([, name]) => ({
		name,
		in: 'path',
		required: true,
		schema: { type: 'string' }
	}));

const error = {
	description: 'What went wrong',
	content: {
		'application/json': {
			schema: {
				type: 'object',
				required: ['error'],
				properties: {
					error: {
						type: 'object',
						required: ['code', 'message'],
						properties: { code: { type: 'string' }, message: { type: 'string' }, place: { type: 'string' } }
					}
				}
			}
		}
	}
};

export const openapi = {
	openapi: '3.1.0',
	info: { title: 'Khuê Văn', version: '1', license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
	paths: Object.fromEntries(
		Object.entries(operations).map(([path, methods]) => [
			path,
			{
				parameters: parameters(path),
				...Object.fromEntries(
					Object.entries(methods).map(([method, { summary, body, answer, status = 200 }]) => [
						method,
						{
							summary,
							...(body === undefined
								? {}
								: { requestBody: { description: body, required: true, content: { 'application/json': {} } } }),
							responses: { [status]: { description: answer }, default: error }
						}
					])
				)
			}
		])
	)
};
