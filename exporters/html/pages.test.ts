import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { catalogueOf, type Catalogue } from '$exporters/catalogue/catalogue';
import { fixturePack } from '$exporters/form03/fixture';
import { prepareExport } from '$exporters/prepare';
import { noClaims } from '$models/architecture/canonical';
import { largeArchitecture, sampleOf } from '../../tests/generators/large-architecture';
import { objectPage } from './browser/object-page.mjs';
import { diagramsPage, glossaryPage, homePage, objectsPage, reportPage, searchPage } from './browser/pages.mjs';
import { elementsOf, plainDocument, type PlainElement } from './browser/plain-document';
import { findables, Search } from './browser/search.mjs';
import { Site } from './browser/site.mjs';
import { workItemPage, workPage } from './browser/work-pages.mjs';

const sample = sampleOf(readFileSync('models/samples/ca-mau.khuevan.json', 'utf8'));
let data: Catalogue;
let site: Site;

beforeAll(async () => {
	vi.stubGlobal('document', plainDocument);
	const input = await prepareExport(sample, noClaims, fixturePack, { level: 'internal', asOf: '2026-11-20' });
	data = catalogueOf(input);
	site = new Site(data, () => '');
});
afterAll(() => {
	vi.unstubAllGlobals();
});

const sorts = ['goals', 'kpis', 'gaps', 'tasks'] as const;
const linksOf = (page: readonly unknown[]): string[] =>
	elementsOf(page).flatMap(({ attributes }) => attributes.get('href') ?? []);
const headingsOf = (elements: readonly PlainElement[]): string[] =>
	elements.filter(({ tag }) => tag === 'h1').map(({ textContent }) => textContent);

function* everyPage(): Generator<readonly unknown[]> {
	yield homePage(site);
	yield objectsPage(site);
	yield diagramsPage(site);
	yield workPage(site);
	yield reportPage(site);
	yield glossaryPage(site);
	for (const place of data.objects.keys()) yield objectPage(site, place);
	for (const sort of sorts) for (const place of data[sort].keys()) yield workItemPage(site, sort, place);
}

/** Addresses that a page stands at. */
const known = (): ReadonlySet<string> =>
	new Set([
		'#/doi-tuong',
		'#/so-do',
		'#/cong-viec',
		'#/kiem-tra',
		...data.layers.map(({ id }) => `#/doi-tuong/lop/${id}`),
		...data.objects.map(({ id }) => `#/doi-tuong/${encodeURIComponent(id)}`),
		...[...data.diagrams.keys()].map((place) => `#/so-do/${String(place)}`),
		...sorts.flatMap((sort) => [...data[sort].keys()].map((place) => `#/cong-viec/${sort}/${String(place)}`))
	]);

describe('the pages', () => {
	it('have one heading each, and every link leads to a page', () => {
		const addresses = known();
		let links = 0;
		for (const page of everyPage()) {
			expect(headingsOf(elementsOf(page))).toHaveLength(1);
			for (const to of linksOf(page)) {
				expect(addresses).toContain(to);
				links += 1;
			}
		}
		expect(links).toBeGreaterThan(1500);
	});

	it('lead from the tree to every object, and from an object to both ends of its relations', () => {
		const tree = new Set(linksOf(objectsPage(site)));
		for (const place of data.objects.keys()) expect(tree).toContain(site.address(place));
		for (const { source, target } of data.relations) {
			expect(linksOf(objectPage(site, source))).toContain(site.address(target));
			expect(linksOf(objectPage(site, target))).toContain(site.address(source));
		}
	});

	it('tell every field of an object, with its label in both languages', () => {
		const place = data.objects.findIndex(({ code }) => code === 'KT-42');
		const elements = elementsOf(objectPage(site, place));
		const said = elements.filter(({ tag }) => tag === 'dd').map(({ textContent }) => textContent);
		expect(said).toEqual((data.objects[place]?.fields ?? []).map(([, text]) => text));
		expect(elements.filter(({ tag }) => tag === 'dt').map(({ textContent }) => textContent)).toContain(
			'Cơ quan chủ quản Owner'
		);
	});

	it('say so where there is nothing at an address', () => {
		for (const page of [objectPage(site, -1), workItemPage(site, 'gaps', 9999), workItemPage(site, 'toString', 0)])
			expect(headingsOf(elementsOf(page))[0]).toMatch(/^Không có/u);
	});

	it('show what was found, with where it leads', () => {
		const search = new Search(findables(data));
		search.read(Infinity);
		const hits = search.find('lgsp');
		const page = searchPage(hits, 'lgsp', true);
		expect(linksOf(page)).toEqual(hits.map(({ to }) => to));
		for (const { to } of hits) expect(known()).toContain(to);
	});
});

it('a page of a large architecture holds a bounded number of elements until more is asked for', async () => {
	const large = { ...largeArchitecture(sample, { objects: 5_000, relations: 10_000 }), diagrams: new Map() };
	const input = await prepareExport(large, noClaims, fixturePack, { level: 'internal', asOf: '2026-11-20' });
	const whole = new Site(catalogueOf(input), () => '');
	const countOf = (page: readonly unknown[]): number => page.flatMap((one) => [...(one as PlainElement).all()]).length;
	const busiest = [...whole.incoming()].sort(([, a], [, b]) => b.length - a.length)[0]?.[0] ?? 0;
	const pages = [homePage(whole), objectsPage(whole), workPage(whole), reportPage(whole), objectPage(whole, busiest)];
	for (const page of pages) expect(countOf(page)).toBeLessThan(12_000);
});
