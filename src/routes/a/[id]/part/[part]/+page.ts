import { packOf } from '$lib/conformance/pack-of';
import type { PageLoad } from './$types';

/** The workbench lives in the browser: canvas, workers and the live line. */
export const ssr = false;

export const load: PageLoad = async ({ data, fetch }) => ({
	...data,
	pack: await packOf(data.part.pack, data.packAddress, fetch)
});
