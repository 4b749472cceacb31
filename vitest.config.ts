import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const here = (folder: string): string => fileURLToPath(new URL(folder, import.meta.url));

export default defineConfig({
	resolve: {
		alias: {
			$models: here('./models'),
			$exporters: here('./exporters'),
			$collab: here('./collab-server'),
			$lib: here('./src/lib')
		}
	},
	test: {
		include: ['{models,exporters,collab-server,src}/**/*.test.ts', 'tests/**/*.test.ts'],
		testTimeout: 60_000,
		hookTimeout: 60_000
	}
});
