import { docxType, pdfType } from '$exporters/document/export';
import { publicFormats, type PublicFormat } from '$collab/runtime/public-runtime';
import { endpoint, refuse, refuseWith } from '$lib/server/answer';
import { download } from '$lib/server/attachment';
import { publicRate } from '$lib/server/public-rate';
import { runtime } from '$lib/server/runtime';
import type { RequestHandler } from './$types';

const types: Readonly<Record<PublicFormat, string>> = { docx: docxType, pdf: pdfType };

/** Form 01 of the public edition as it was made. It is asked about anew each time, as the site is. */
export const GET: RequestHandler = endpoint(async ({ getClientAddress, params, request }) => {
	if (!publicRate.take(getClientAddress())) return refuse('too-many-attempts', 'Too many requests; try again shortly');
	const format = publicFormats.find((one) => one === params.format);
	if (format === undefined) return refuse('not-found', 'No such format');
	const page = await runtime().publicPage(params.code);
	if (!page.ok) return refuseWith(page.error);
	const known = page.value.forms.find((one) => one.format === format);
	if (known === undefined) return refuse('not-found', 'The page has no such form');
	const headers = { etag: `"${known.sha256}"`, 'cache-control': 'public, no-cache', 'x-robots-tag': 'noindex' };
	if (request.headers.get('if-none-match') === headers.etag) return new Response(null, { status: 304, headers });
	const form = await runtime().publicForm(params.code, format);
	if (!form.ok) return refuseWith(form.error);
	const { code, version } = page.value;
	const { bytes } = form.value;
	const file = download({ name: `Mau-01-${code}-v${version}.${format}`, mediaType: types[format], bytes });
	for (const [name, value] of Object.entries(headers)) file.headers.set(name, value);
	return file;
});
