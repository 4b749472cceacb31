/**
 * Reads to its end what a request brings, where it was answered before: else the rest stays in the line, and the next
 * request of whoever keeps the line open is lost with it.
 */
import type { RequestListener } from 'node:http';

export const drainRequests =
	(app: RequestListener): RequestListener =>
	(request, response) => {
		response.once('finish', () => {
			if (request.readableEnded) return;
			// Nobody wants it any more, and nobody may keep it in memory.
			request.removeAllListeners('data');
			request.resume();
		});
		return app(request, response);
	};
