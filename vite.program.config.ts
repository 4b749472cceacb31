import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

const root = fileURLToPath(new URL('.', import.meta.url));
const out = join(root, 'build/program');

/** Scripts, styles and templates that the program finds beside its modules; and when it was built (`collab-server/program.mjs`). */
const besides = (): Plugin => ({
	name: 'what-stands-beside-modules',
	closeBundle() {
		for (const room of ['exporters', 'collab-server']) {
			for (const name of readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })) {
				if (!/\.(?:mjs|css|typ)$/u.test(name)) continue;
				mkdirSync(dirname(join(out, room, name)), { recursive: true });
				copyFileSync(join(root, room, name), join(out, room, name));
			}
		}
		writeFileSync(join(out, 'built'), new Date().toISOString());
	}
});

/** The server and the command line as Node reads them at once: each module for itself, without types and aliases. */
export default defineConfig({
	publicDir: false,
	resolve: {
		alias: {
			$models: join(root, 'models'),
			$exporters: join(root, 'exporters'),
			$collab: join(root, 'collab-server')
		}
	},
	plugins: [besides()],
	build: {
		ssr: true,
		outDir: out,
		emptyOutDir: true,
		target: 'node20',
		minify: false,
		rollupOptions: {
			input: [
				'collab-server/command-line/main.ts',
				'collab-server/command-line/terminal.ts',
				'collab-server/live/answer-calls.ts',
				'collab-server/jobs/answer-work.ts'
			],
			preserveEntrySignatures: 'strict',
			output: {
				format: 'es',
				preserveModules: true,
				preserveModulesRoot: root,
				entryFileNames: '[name].js'
			}
		}
	}
});
