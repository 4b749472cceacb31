import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig, type Plugin } from 'vite';

/** Pages ask rules and never prove them: what a browser loads of a rule leaves its examples at home. */
const rulesWithoutExamples = (): Plugin => ({
	name: 'rules-without-examples',
	enforce: 'pre',
	transform(code, id, options) {
		if (options?.ssr === true || !/\/models\/framework\/[^/]+\/(?:rules|releases)\/[^/]+\.json$/u.test(id)) return null;
		const bare = JSON.stringify(JSON.parse(code), (key, value: unknown) => (key === 'examples' ? [] : value));
		return { code: bare, map: null };
	}
});

export default defineConfig({
	plugins: [rulesWithoutExamples(), sveltekit()],
	server: { fs: { allow: ['models', 'exporters', 'collab-server'] } },
	worker: { format: 'es', plugins: () => [rulesWithoutExamples()] },
	build: { target: 'es2022' }
});
