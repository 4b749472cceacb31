import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** Which alias a room may not use: nothing points back in the order of the house. */
const closed = (...aliases) => ({
	'no-restricted-imports': [
		'error',
		{
			patterns: [
				{
					group: aliases.map((alias) => `${alias}/*`),
					message: 'This room may not know that one (docs/architecture.md).'
				},
				{ group: ['../../../*'], message: 'Across rooms, use the alias.' }
			]
		}
	]
});

export default ts.config(
	{
		ignores: [
			'build/',
			'.svelte-kit/',
			'node_modules/',
			'data/',
			'test-results/',
			'playwright-report/',
			'static/',
			'.cache/',
			'models/framework/*/generated/'
		]
	},
	js.configs.recommended,
	...ts.configs.strict,
	...ts.configs.stylistic,
	...svelte.configs.recommended,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		rules: {
			'no-undef': 'off',
			// Escapes of unseen characters are the very subject of models/text.
			'no-control-regex': 'off',
			'@typescript-eslint/consistent-type-definitions': 'off',
			'@typescript-eslint/no-invalid-void-type': 'off',
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }]
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { extraFileExtensions: ['.svelte'], parser: ts.parser, svelteConfig } },
		// State that changes is declared as state; the maps and dates met here are plain values, made anew each time.
		rules: { 'svelte/prefer-svelte-reactivity': 'off' }
	},
	// Shared controls are handed addresses that their pages resolved.
	{ files: ['src/lib/ui/**'], rules: { 'svelte/no-navigation-without-resolve': 'off' } },
	{ files: ['models/**'], rules: closed('$exporters', '$collab', '$lib') },
	{ files: ['exporters/**'], rules: closed('$collab', '$lib') },
	{ files: ['collab-server/**'], rules: closed('$lib') }
);
