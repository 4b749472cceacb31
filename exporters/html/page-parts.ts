/** What a page is made of beside its words: its script, its style and its letters, from the files beside this one. */
import { readFileSync } from 'node:fs';
import { fontFile } from '../fonts';

/** In the order in which each finds what it needs above it. */
const modules = ['dom', 'search', 'site', 'object-page', 'work-pages', 'pages', 'start'];

const beside = (name: string): string => readFileSync(new URL(`./browser/${name}`, import.meta.url), 'utf8');

/** One script of all modules: a page opened from a file can import nothing. */
export function siteScript(): string {
	const parts = modules.map((name) =>
		beside(`${name}.mjs`)
			.replace(/^import [^;]*;\n/gmu, '')
			.replace(/^export /gmu, '')
	);
	return `(() => {\n'use strict';\n${parts.join('\n')}})();\n`;
}

export const siteStyle = (): string => beside('site.css');

const faces = [
	['400', '400Regular/BeVietnamPro_400Regular'],
	['600', '600SemiBold/BeVietnamPro_600SemiBold'],
	['700', '700Bold/BeVietnamPro_700Bold']
] as const;

/** The letters by which drawings were measured, so that every name fits its box on any machine. */
export function siteFaces(): string {
	return faces
		.map(([weight, face]) => {
			const data = readFileSync(fontFile(`be-vietnam-pro/${face}`), 'base64');
			return `@font-face{font-family:'Be Vietnam Pro';font-weight:${weight};src:url(data:font/ttf;base64,${data})}`;
		})
		.join('\n');
}
