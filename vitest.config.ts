import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const here = (folder: string): string => fileURLToPath(new URL(folder, import.meta.url));

/** Tests across the rooms that leave the process as they found it. */
const shared = 'tests/{command-line,docs,forms,sockets}/**/*.test.ts';

/** Days on which things go wrong, and drawings that nobody makes, take long: `npm run torture` goes through them. */
const now = process.env['TORTURE'] === undefined;
const rareInRooms = now ? ['exporters/huge-diagram.test.ts'] : [];
const rareAcross = now ? ['tests/faults/**', 'tests/cluster/node-killed.test.ts'] : [];

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
		globalSetup: here('./tests/scratch-folder.mjs'),
		projects: [
			{
				extends: true,
				test: {
					name: 'rooms',
					include: ['{models,exporters,collab-server,src}/**/*.test.ts', shared],
					exclude: rareInRooms,
					// Modules of the rooms keep nothing but what they worked out, so that each file need not load packs anew.
					isolate: false
				}
			},
			// With the app as it is shipped, which knows one server, or with faults made in the process itself.
			{ extends: true, test: { name: 'across', include: ['tests/**/*.test.ts'], exclude: [shared, ...rareAcross] } }
		],
		// The built app is what is served: as Node loads it, not as the tests' own loader does.
		server: { deps: { external: [/\/build\//u] } },
		// By default one core is left idle, which on a machine with two doubles the time.
		maxWorkers: '100%',
		testTimeout: 120_000,
		hookTimeout: 120_000
	}
});
