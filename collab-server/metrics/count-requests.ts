/** Counts what the app answers. Only the app knows the route of a request; it writes it on the request itself. */
import type { RequestListener } from 'node:http';
import type { RequestMetrics } from './request-metrics';

/** Where the app's separate module graph writes the route that it found. */
export const ROUTE = Symbol.for('khuevan.route');

export const countRequests =
	(app: RequestListener, metrics: Pick<RequestMetrics, 'request'>): RequestListener =>
	(request, response) => {
		response.once('close', () => {
			const route: unknown = Reflect.get(request, ROUTE);
			metrics.request(request.method ?? '', typeof route === 'string' ? route : '', response.statusCode);
		});
		return app(request, response);
	};
