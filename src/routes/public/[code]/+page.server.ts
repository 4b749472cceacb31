import { error } from '@sveltejs/kit';
import { statusOf } from '$lib/server/answer';
import { publicRate } from '$lib/server/public-rate';
import { runtime } from '$lib/server/runtime';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ getClientAddress, params, setHeaders }) => {
	if (!publicRate.take(getClientAddress())) error(429, 'Too many requests');
	const page = await runtime().publicPage(params.code);
	// What is switched off and what was never there look the same.
	if (!page.ok) error(statusOf(page.error.code), 'No such page');
	setHeaders({ 'cache-control': 'no-cache', 'x-robots-tag': 'noindex' });
	return { page: page.value };
};
