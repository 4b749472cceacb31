import { packOf } from '$lib/conformance/pack-of';
import type { PageLoad } from './$types';

/** What is compared lives in the browser, as the check of the outcome does. */
export const ssr = false;

export const load: PageLoad = async ({ data, fetch }) => ({
	...data,
	framework: await packOf(data.pack.reference, data.pack.address, fetch)
});
