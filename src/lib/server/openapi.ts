/** The HTTP interface as one table; the description at `/api/openapi.json` and its test both come from it. */
import { z } from 'zod';
import { ticketInput } from '$collab/runtime/decision-inputs';
import { decisionRoutes } from './openapi-decisions';
import { lifecycleRoutes } from './openapi-lifecycle';
import { proposalRoutes } from './openapi-proposals';
import { inboxRoutes } from './openapi-inbox';
import { variantRoutes } from './openapi-variants';
import { workRoutes } from './openapi-work';
import {
	accountBody,
	accountChangeBody,
	createBody,
	dossierBody,
	exportBody,
	importBody,
	fullNameBody,
	passwordBody,
	roleBody,
	signInBody
} from './schemas';

export type Method = 'get' | 'post' | 'patch' | 'put' | 'delete';

export interface ApiRoute {
	readonly method: Method;
	/** With `{id}` for a parameter. */
	readonly path: string;
	readonly summary: string;
	readonly status: number;
	/** Media type of the answer; '' for none. */
	readonly answers: string;
	readonly body?: z.ZodType;
	readonly bodyIsOptional?: boolean;
	/**
	 * Where a file may come as multipart under the name `file`: alone, instead of the body, or with the fields of the
	 * body beside it.
	 */
	readonly takesFile?: 'alone' | 'instead' | 'with-fields';
	readonly query?: readonly string[];
	readonly open?: boolean;
}

const JSON_TYPE = 'application/json';

export const apiRoutes: readonly ApiRoute[] = [
	{
		method: 'post',
		path: '/api/v1/sign-in',
		summary: 'Sign in; sets the session cookie',
		status: 200,
		answers: JSON_TYPE,
		body: signInBody,
		open: true
	},
	{
		method: 'get',
		path: '/sign-in/oidc',
		summary: 'For browsers: on to the identity provider, where one is set',
		status: 303,
		answers: '',
		query: ['next'],
		open: true
	},
	{
		method: 'get',
		path: '/sign-in/oidc/callback',
		summary: 'Where the identity provider sends browsers back to; to be registered there as redirect URI',
		status: 303,
		answers: '',
		query: ['code', 'state', 'error'],
		open: true
	},
	{ method: 'post', path: '/api/v1/sign-out', summary: 'End the session', status: 204, answers: '' },
	{ method: 'get', path: '/api/v1/me', summary: 'Who is signed in', status: 200, answers: JSON_TYPE },
	{
		method: 'put',
		path: '/api/v1/me',
		summary:
			'Say the own full name, as official papers print it, and the post behind it: position and unit, both optional',
		status: 200,
		answers: JSON_TYPE,
		body: fullNameBody
	},
	{
		method: 'post',
		path: '/api/v1/me/password',
		summary: 'Change the own password',
		status: 200,
		answers: JSON_TYPE,
		body: passwordBody
	},
	{
		method: 'get',
		path: '/api/v1/me/sign-ins',
		summary: 'Where the account is signed in: when, last seen, address and browser',
		status: 200,
		answers: JSON_TYPE
	},
	{
		method: 'delete',
		path: '/api/v1/me/sign-ins/{id}',
		summary: 'End one of the own sign-ins; its open sockets end within a second',
		status: 204,
		answers: ''
	},
	{
		method: 'get',
		path: '/api/v1/accounts',
		summary: 'All accounts with their roles; for administrators of the installation, like all about accounts',
		status: 200,
		answers: JSON_TYPE
	},
	{
		method: 'post',
		path: '/api/v1/accounts',
		summary: 'Add an account; answers its one-time password, which nobody can read again',
		status: 201,
		answers: JSON_TYPE,
		body: accountBody
	},
	{
		method: 'patch',
		path: '/api/v1/accounts/{id}',
		summary:
			'Disable an account, which ends its sign-ins, or let it in again; or say the post that its owner holds from now on',
		status: 200,
		answers: JSON_TYPE,
		body: accountChangeBody
	},
	{
		method: 'post',
		path: '/api/v1/accounts/{id}/password',
		summary: 'Renew a lost password; answers a one-time one, which nobody can read again, and ends all sign-ins',
		status: 200,
		answers: JSON_TYPE
	},
	{
		method: 'put',
		path: '/api/v1/accounts/{id}/roles/{agency}',
		summary: 'Give a role in an agency; sockets that rest on another one end within a second',
		status: 200,
		answers: JSON_TYPE,
		body: roleBody
	},
	{
		method: 'delete',
		path: '/api/v1/accounts/{id}/roles/{agency}',
		summary: 'Take the role in an agency; sockets that rest on it end within a second',
		status: 200,
		answers: JSON_TYPE
	},
	{
		method: 'delete',
		path: '/api/v1/accounts/{id}/sign-ins',
		summary: 'End all sign-ins of an account; for administrators of the installation',
		status: 200,
		answers: JSON_TYPE
	},
	{
		method: 'get',
		path: '/api/v1/architectures',
		summary: 'Architectures that the account may read',
		status: 200,
		answers: JSON_TYPE
	},
	{
		method: 'post',
		path: '/api/v1/architectures',
		summary: 'Create from a frame and agency, or from a canonical file',
		status: 201,
		answers: JSON_TYPE,
		body: createBody
	},
	{
		method: 'get',
		path: '/api/v1/architectures/{id}',
		summary: 'The canonical file of the live state',
		status: 200,
		answers: JSON_TYPE
	},
	{ method: 'delete', path: '/api/v1/architectures/{id}', summary: 'Delete an architecture', status: 204, answers: '' },
	{
		method: 'post',
		path: '/api/v1/architectures/{id}/ticket',
		summary: 'Room and short-lived ticket for live editing at /sync, or for reading the threads about findings',
		status: 200,
		answers: JSON_TYPE,
		body: ticketInput,
		bodyIsOptional: true
	},
	{
		method: 'get',
		path: '/api/v1/architectures/{id}/state',
		summary:
			'The document as Yjs updates, each after its length; its room is named in X-Room, later ones come at /sync',
		status: 200,
		answers: 'application/octet-stream'
	},
	{
		method: 'get',
		path: '/api/v1/architectures/{id}/glimpse',
		summary:
			'A large document as it was at the instant in X-As-Of, to be looked at while it is read; 204 where none is kept',
		status: 200,
		answers: JSON_TYPE
	},
	{
		method: 'get',
		path: '/api/v1/architectures/{id}/dossier',
		summary: 'Code, version and dates of the dossier',
		status: 200,
		answers: JSON_TYPE
	},
	{
		method: 'patch',
		path: '/api/v1/architectures/{id}/dossier',
		summary:
			'Change code, version or dates of the dossier, or say what its version changes and why; with raiseDiagrams the version and the date of the data in the title blocks of the diagrams too',
		status: 200,
		answers: JSON_TYPE,
		body: dossierBody
	},
	{
		method: 'post',
		path: '/api/v1/architectures/{id}/exports',
		summary: 'Start an export job',
		status: 202,
		answers: JSON_TYPE,
		body: exportBody
	},
	{
		method: 'post',
		path: '/api/v1/architectures/{id}/imports',
		summary: 'Start the analysis of a workbook or a drawing, its plan, applying the plan, or taking that back',
		status: 202,
		answers: JSON_TYPE,
		body: importBody,
		takesFile: 'instead'
	},
	...workRoutes,
	...inboxRoutes,
	{
		method: 'get',
		path: '/api/v1/architectures/{id}/history',
		summary: 'Who changed what, newest first',
		status: 200,
		answers: JSON_TYPE,
		query: ['object']
	},
	...decisionRoutes,
	...lifecycleRoutes,
	...proposalRoutes,
	...variantRoutes,
	{ method: 'get', path: '/api/v1/jobs/{id}', summary: 'State and progress of a job', status: 200, answers: JSON_TYPE },
	{ method: 'post', path: '/api/v1/jobs/{id}/cancel', summary: 'Cancel a job', status: 200, answers: JSON_TYPE },
	{
		method: 'get',
		path: '/api/v1/jobs/{id}/result',
		summary: 'The file that a job made',
		status: 200,
		answers: 'application/octet-stream'
	},
	{
		method: 'get',
		path: '/api/openapi.json',
		summary: 'This description',
		status: 200,
		answers: JSON_TYPE,
		open: true
	},
	{ method: 'get', path: '/healthz', summary: 'Is the process alive', status: 200, answers: JSON_TYPE, open: true },
	{
		method: 'get',
		path: '/readyz',
		summary: 'Does the process take work',
		status: 200,
		answers: JSON_TYPE,
		open: true
	},
	{ method: 'get', path: '/metrics', summary: 'Figures for Prometheus', status: 200, answers: 'text/plain', open: true }
];

const error = z.object({
	error: z.object({
		code: z.string(),
		message: z.string(),
		place: z.string().optional(),
		reason: z.string().optional()
	})
});

const errorAnswer = {
	description: 'What went wrong, by code, with the place where it did',
	content: { [JSON_TYPE]: { schema: { $ref: '#/components/schemas/Error' } } }
};

function parametersOf(route: ApiRoute): object[] {
	const inPath = [...route.path.matchAll(/\{(\w+)\}/gu)].map(([, name]) => ({
		name,
		in: 'path',
		required: true,
		schema: { type: 'string' }
	}));
	const inQuery = (route.query ?? []).map((name) => ({
		name,
		in: 'query',
		required: false,
		schema: { type: 'string' }
	}));
	return [...inPath, ...inQuery];
}

function bodyOf({ body, takesFile, bodyIsOptional }: ApiRoute): object | null {
	const file = { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } };
	if (takesFile === 'alone') return { required: true, content: { 'multipart/form-data': { schema: file } } };
	if (body === undefined) return null;
	const schema = z.toJSONSchema(body, { io: 'input', unrepresentable: 'any' });
	const content = {
		...(takesFile === 'with-fields' ? {} : { [JSON_TYPE]: { schema } }),
		...(takesFile === 'instead' ? { 'multipart/form-data': { schema: file } } : {}),
		...(takesFile === 'with-fields' ? { 'multipart/form-data': { schema: { allOf: [file, schema] } } } : {})
	};
	return { required: bodyIsOptional !== true, content };
}

function operationOf(route: ApiRoute): object {
	const requestBody = bodyOf(route);
	const good = route.answers === '' ? {} : { content: { [route.answers]: { schema: {} } } };
	return {
		summary: route.summary,
		operationId:
			`${route.method}-${route.path.replace(/^\/(?:api\/(?:v1\/)?)?/u, '').replace(/[^a-z]+/giu, '-')}`.replace(
				/-$/u,
				''
			),
		parameters: parametersOf(route),
		...(requestBody === null ? {} : { requestBody }),
		responses: { [route.status]: { description: route.summary, ...good }, default: errorAnswer },
		security: route.open === true ? [] : [{ session: [] }]
	};
}

/** The OpenAPI 3.1 description of the interface. */
export function openapi(): object {
	const paths: Record<string, Record<string, object>> = {};
	for (const route of apiRoutes) (paths[route.path] ??= {})[route.method] = operationOf(route);
	return {
		openapi: '3.1.0',
		info: {
			title: 'Khuê Văn',
			version: '1',
			description: 'Digital architectures against the national framework of Việt Nam'
		},
		paths,
		components: {
			securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'khuevan_session' } },
			schemas: { Error: z.toJSONSchema(error) }
		}
	};
}
