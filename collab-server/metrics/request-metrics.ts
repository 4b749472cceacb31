/** The figures of what speaks HTTP, for Prometheus. */
import { collectDefaultMetrics, Counter, Registry } from 'prom-client';

export interface RequestMetrics {
	/** A request was answered; the route as the router names it, '' for a file or for nothing. */
	request(method: string, route: string, status: number): void;
	text(): Promise<string>;
}

/** Anybody may send any word for a method; only these make a line. */
const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

/** Where it is a process of its own, what it costs stands under names of its own beside those of the documents. */
export function createRequestMetrics(isOwnProcess: boolean): RequestMetrics {
	const registry = new Registry();
	if (isOwnProcess) collectDefaultMetrics({ register: registry, prefix: 'khuevan_http_' });
	const requests = new Counter({
		name: 'khuevan_http_requests_total',
		help: 'Answered requests by method, route and class of status',
		labelNames: ['method', 'route', 'status'],
		registers: [registry]
	});
	return {
		request: (method, route, status) =>
			requests.inc({
				method: methods.has(method) ? method : 'other',
				route: route === '' ? 'none' : route,
				status: `${Math.floor(status / 100)}xx`
			}),
		text: () => registry.metrics()
	};
}
