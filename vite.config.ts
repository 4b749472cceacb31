import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

export default defineConfig({
	plugins: [sveltekit()],
	server: { fs: { allow: ['models', 'exporters', 'collab-server'] } },
	worker: { format: 'es' },
	build: { target: 'es2022' }
});
