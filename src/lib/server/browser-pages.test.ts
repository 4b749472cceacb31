import { expect, it } from 'vitest';
import { browserPages } from './browser-pages';

const pages = import.meta.glob<string>('/src/routes/**/+{page,layout}.ts', {
	query: '?raw',
	import: 'default',
	eager: true
});

it('every page that the browser renders alone says here whether there is something', () => {
	const alone = Object.entries(pages)
		.filter(([, source]) => /export const ssr = false/u.test(source))
		.map(([path]) => path.replace(/^\/src\/routes(.*)\/\+\w+\.ts$/u, '$1'));
	expect(Object.keys(browserPages).sort()).toEqual(alone.sort());
});
