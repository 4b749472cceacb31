import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { rulesWithoutExamples } from './rules-without-examples.ts';

export default defineConfig({
	plugins: [rulesWithoutExamples(), sveltekit()],
	server: { fs: { allow: ['models', 'exporters', 'collab-server'] } },
	worker: { format: 'es', plugins: () => [rulesWithoutExamples()] },
	build: { target: 'es2022' }
});
