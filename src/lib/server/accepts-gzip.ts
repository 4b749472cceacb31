/** Whether whoever asks takes an answer that is compressed. */
export const acceptsGzip = (request: Request): boolean =>
	/\bgzip\b/u.test(request.headers.get('accept-encoding') ?? '');
