import type { Plugin } from 'vite';

/** Pages ask rules and never prove them: what a browser loads of a pack leaves the examples at home. */
export const rulesWithoutExamples = (): Plugin => ({
	name: 'rules-without-examples',
	enforce: 'pre',
	load(id, options) {
		if (options?.ssr === true || !/\/models\/framework\/[^/]+\/generated\/examples\.js$/u.test(id)) return null;
		return { code: 'export const examples = {};', map: null };
	}
});
