import { expect, it } from 'vitest';
import { browserName } from './browser-name';

const windows = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)';

it.each([
	[`${windows} Chrome/140.0.0.0 Safari/537.36`, 'Chrome 140 · Windows'],
	[`${windows} Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0`, 'Edge 140 · Windows'],
	[`${windows} coc_coc_browser/139.0.120 Chrome/133.0.0.0 Safari/537.36`, 'Cốc Cốc 139 · Windows'],
	['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox 140 · Linux'],
	[
		'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1',
		'Safari 18 · iOS'
	],
	['curl/8.5.0', 'curl'],
	['<script>', ''],
	['', '']
])('tells %s in a few words', (userAgent, name) => {
	expect(browserName(userAgent)).toBe(name);
});
