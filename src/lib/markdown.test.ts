import { describe, expect, it } from 'vitest';
import { markdownHtml } from './markdown';

describe('Markdown on a page', () => {
	it('shows paragraphs, lists, tables, bold and italic', () => {
		const html = markdownHtml('**Mục đích** và *phạm vi*\n\n- một\n- hai\n\n| a | b |\n|---|---|\n| 1 | 2 |');
		for (const part of ['<strong>Mục đích</strong>', '<em>phạm vi</em>', '<li>một</li>', '<td>1</td>'])
			expect(html).toContain(part);
	});

	it.each([
		'<script>alert(1)</script>',
		'a <img src=x onerror=alert(1)> b',
		'<div onclick="x()">a</div>',
		'[a](javascript:alert(1))',
		'[a](JaVaScRiPt&colon;alert(1))',
		'[a](data:text/html,<script>alert(1)</script>)',
		'[a](//evil.test)',
		'![a"onerror="alert(1)](x)',
		'<svg><script>1</script></svg>',
		'```html\n<script>alert(1)</script>\n```'
	])('keeps %s from doing anything', (text) => {
		const html = markdownHtml(text);
		expect(html).not.toMatch(/<(?:script|img|svg|div|iframe|object)/iu);
		expect(html).not.toMatch(/<[a-z]+[^>]*\son[a-z]+=/iu);
		expect(html).not.toMatch(/href="(?!https?:|mailto:|#|\/[^/])/iu);
	});

	it('shows an item that holds only a list as the items of that list, as the document prints it', () => {
		const html = markdownHtml('1. a\n2. 2. b\n   3. 3. c');
		expect(html.replace(/\s+/gu, '')).toBe('<ol><li>a</li><li>b</li><li>c</li></ol>');
		expect(markdownHtml('1. a\n   - b')).toContain('<ul>');
	});
});
