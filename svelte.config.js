import adapter from '@sveltejs/adapter-node';

/** @type {import('@sveltejs/kit').Config} */
const config = {
	kit: {
		adapter: adapter({ out: 'build', precompress: true }),
		alias: {
			$models: 'models',
			$exporters: 'exporters',
			$collab: 'collab-server'
		},
		// Nonces and hashes instead of 'unsafe-inline': a script that the page did not ship never runs.
		csp: {
			mode: 'auto',
			directives: {
				'default-src': ['self'],
				'script-src': ['self'],
				'style-src': ['self', 'unsafe-inline'],
				'img-src': ['self', 'data:', 'blob:'],
				'font-src': ['self'],
				'connect-src': ['self', 'ws:', 'wss:'],
				'worker-src': ['self', 'blob:'],
				'object-src': ['none'],
				'base-uri': ['self'],
				'form-action': ['self'],
				'frame-ancestors': ['none']
			}
		},
		// The hook compares hosts for every change, not for forms alone; Kit's own check knows the public scheme only when told.
		csrf: { trustedOrigins: ['*'] },
		typescript: {
			// Kit looks into src only; these rooms stand beside it.
			config: (tsconfig) => {
				tsconfig.include.push(
					'../models/**/*.ts',
					'../models/**/*.json',
					'../exporters/**/*.ts',
					'../collab-server/**/*.ts',
					'../tests/**/*.ts',
					'../*.config.ts'
				);
				return tsconfig;
			}
		}
	}
};

export default config;
