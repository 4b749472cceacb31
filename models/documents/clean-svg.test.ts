import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_PICTURE } from '$models/architecture/picture-limit';
import { cleanSvg } from './clean-svg';

const root = (inner: string, more = ''): string =>
	`<svg id="kv-1" width="100%" xmlns="http://www.w3.org/2000/svg" viewBox="-8 -8 216 116"${more}>${inner}</svg>`;

function cleaned(inner: string, more = ''): string {
	const clean = cleanSvg(root(inner, more));
	if (!clean.ok) throw new Error(clean.reason);
	return clean.picture.svg;
}

const reasonOf = (svg: string): string => {
	const clean = cleanSvg(svg);
	return clean.ok ? '' : clean.reason;
};

/** As mermaid writes a flowchart without labels of HTML, its styles shortened. */
const flowchart = `<svg id="kv-1" width="100%" xmlns="http://www.w3.org/2000/svg" class="flowchart" style="max-width: 216px;" viewBox="-8 -8 216 116" role="graphics-document document" aria-roledescription="flowchart-v2"><style>#kv-1{font-family:'Be Vietnam Pro',Tinos,sans-serif;font-size:16px;fill:#333;}@keyframes edge-animation-frame{from{stroke-dashoffset:0;}}#kv-1 .edge-animation-slow{stroke-dasharray:9,5!important;animation:dash 50s linear infinite;}#kv-1 .node rect,#kv-1 .node circle{fill:#ECECFF;stroke:#9370DB;stroke-width:1px;}#kv-1 .label text{fill:#333;}#kv-1 :root{--mermaid-font-family:"x";}</style><g><marker id="kv-1_end" class="marker flowchart-v2" viewBox="0 0 10 10" refX="5" refY="5" markerUnits="userSpaceOnUse" markerWidth="8" markerHeight="8" orient="auto"><path d="M 0 0 L 10 5 L 0 10 z" class="arrowMarkerPath" style="stroke-width: 1; stroke-dasharray: 1, 0;"></path></marker><g class="root"><path d="M58,50L108,50" id="L_A_B_0" class="edge-thickness-normal flowchart-link" style=";" data-edge="true" data-points="W3siIn0=" marker-end="url(#kv-1_end)"></path><g class="node default" id="flowchart-A-0" transform="translate(29, 50)"><rect class="basic label-container" style="" x="-29" y="-27" width="58" height="54"></rect><g class="label" transform="translate(0, -10)"><rect></rect><g><rect class="background" style="stroke: none"></rect><text y="-10.1" style=""><tspan class="text-outer-tspan" x="0" y="-0.1em" dy="1.1em"><tspan font-style="normal" class="text-inner-tspan" font-weight="normal">Cổng</tspan><tspan class="text-inner-tspan"> &amp; kho&nbsp;A</tspan></tspan></text></g></g></g></g></g></svg>`;

describe('a picture that is cleaned', () => {
	it('keeps shapes, words and how they look', () => {
		const clean = cleanSvg(flowchart);
		if (!clean.ok) throw new Error(clean.reason);
		const { svg, width, height } = clean.picture;
		expect([width, height]).toEqual([216, 116]);
		expect(svg).toMatch(
			/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" width="216" height="116" viewBox="-8 -8 216 116"/u
		);
		for (const part of [
			'#kv-1 .node rect,#kv-1 .node circle{fill:#ECECFF;stroke:#9370DB;stroke-width:1px}'.replace(/>/gu, '&gt;'),
			'marker-end="url(#kv-1_end)"',
			'transform="translate(29, 50)"',
			'<tspan class="text-inner-tspan"> &amp; kho\u00a0A</tspan>'
		])
			expect(svg).toContain(part);
		expect(svg).not.toMatch(/@keyframes|animation:|data-|max-width/u);
	});

	it.each([
		['a script', '<script>alert(1)</script><path d="M0 0"/>'],
		['a script in capitals', '<SCRIPT>alert(1)</SCRIPT>'],
		['what happens at a click', '<rect onclick="alert(1)" onload=\'alert(1)\' width="1"/>'],
		['a way out', '<a href="https://vi-du.vn" xlink:href="javascript:alert(1)"><rect width="1"/></a>'],
		['something fetched', '<image href="https://vi-du.vn/x.png"/><use href="https://vi-du.vn/x.svg#a"/>'],
		['something fetched by a style', '<rect style="fill:url(https://vi-du.vn/x)" fill="url(//vi-du.vn)"/>'],
		[
			'a sheet that is fetched',
			'<style>@import url(https://vi-du.vn/x.css);@import "x";rect{fill:url("http://vi-du.vn")}</style>'
		],
		['a hidden word', '<style>rect{fill:u\\72l(http://vi-du.vn)}</style><rect style="fill:u\\72l(http://vi-du.vn)"/>'],
		[
			'animation',
			'<animate attributeName="href" to="javascript:alert(1)"/><set attributeName="onclick" to="alert(1)"/>'
		],
		['an entity that hides', '<rect fill="&#x75;rl(http://vi-du.vn)"/><use href="java&#115;cript:alert(1)"/>'],
		[
			'HTML without words',
			'<foreignObject><div onclick="alert(1)"><img src="http://vi-du.vn"></img></div></foreignObject>'
		],
		['other data', '<use href="data:image/svg+xml,x"/><rect fill="url(data:x)"/>']
	])('has lost %s', (_, inner) => {
		expect(cleaned(inner)).not.toMatch(
			/script|alert|onclick|onload|vi-du|import|data:|foreignObject|animate|<set|<a /iu
		);
	});

	it('keeps what stands in a link, and what refers to itself', () => {
		expect(cleaned('<a href="x"><rect width="1"/></a><use href="#n"/>')).toContain(
			'<rect width="1"></rect><use href="#n"></use>'
		);
	});

	it('is refused where words would be lost with their HTML, unless they stand beside it as text', () => {
		const html = '<foreignObject><div>Cổng</div></foreignObject>';
		expect(reasonOf(root(html))).toBe('loses-words');
		expect(cleaned(`<switch>${html}<text>Cổng</text></switch>`)).toContain('<text>Cổng</text>');
	});

	it.each([
		['', 'not-svg'],
		['<html></html>', 'not-svg'],
		['<svg viewBox="0 0 10 10"><g></svg>', 'not-svg'],
		['<svg viewBox="0 0 10 10">', 'not-svg'],
		['<svg></svg>', 'not-svg'],
		['<svg viewBox="0 0 10 1e999"></svg>', 'not-svg'],
		['<!DOCTYPE svg [<!ENTITY a "b">]><svg viewBox="0 0 9 9">&a;</svg>', 'not-svg'],
		['<svg viewBox="0 0 9 9"></svg><svg viewBox="0 0 9 9"></svg>', 'not-svg'],
		['<svg viewBox="0 0 90000 9"></svg>', 'too-large'],
		[root('<g>'.repeat(5_000) + '</g>'.repeat(5_000)), 'not-svg'],
		[root(`<text>${'a'.repeat(MAX_PICTURE)}</text>`), 'too-large'],
		['<svg '.repeat(500_000), 'too-large']
	])('is refused: %#', (svg, reason) => {
		expect(reasonOf(svg)).toBe(reason);
	});

	it('is not cleaned any further, whatever it was', () => {
		const word = fc.constantFrom(
			'<',
			'>',
			'/',
			'"',
			"'",
			'=',
			' ',
			'svg',
			'g',
			'style',
			'a',
			'&lt;',
			'&',
			'{',
			'}',
			';',
			'url(',
			'#n',
			')',
			'@',
			'fill:',
			'fill',
			'text',
			'<g>',
			'</g>',
			'<!--',
			'-->',
			'<![CDATA[',
			']]>',
			'\u0000',
			'\\'
		);
		fc.assert(
			fc.property(fc.array(word, { maxLength: 40 }), (words) => {
				const clean = cleanSvg(root(words.join('')));
				if (clean.ok) expect(cleanSvg(clean.picture.svg)).toEqual(clean);
			}),
			{ numRuns: 2_000 }
		);
		const clean = cleanSvg(flowchart);
		expect(clean.ok && cleanSvg(clean.picture.svg)).toEqual(clean);
	});
});
