import type { ApiRoute } from './openapi';

const JSON_TYPE = 'application/json';

type Row = Omit<ApiRoute, 'status' | 'answers'> & Partial<Pick<ApiRoute, 'status' | 'answers'>>;

/** A row of the interface's description; JSON with status 200 where nothing else is said. */
export const route = (row: Row): ApiRoute => ({ status: 200, answers: JSON_TYPE, ...row });
