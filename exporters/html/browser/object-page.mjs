import { both, element, facts, inSteps, link, number, section, table } from './dom.mjs';

/** @typedef {import('./site.mjs').Site} Site */

/** Code and name of a thing. @param {{ readonly code: string, readonly name: string } | undefined} thing */
export const titled = (thing) => [thing?.code ?? '', thing?.name ?? ''].filter((part) => part !== '').join(' – ');

/** @param {Site} site @param {number} place */
export const objectLink = (site, place) => link(site.address(place), site.nameOf(place));

/** @param {Site} site @param {readonly import('../../catalogue/catalogue').CatalogueField[]} fields */
export const fieldFacts = (site, fields) => facts(site.worded(fields).map(([label, text]) => [both(label), text]));

/** @param {Site} site @param {readonly number[]} places */
export const objectList = (site, places) =>
	inSteps(element('ul', { class: 'plain' }), places, (place) => element('li', {}, objectLink(site, place)));

/** @param {Site} site @param {readonly import('../../catalogue/catalogue').CatalogueRelation[]} relations @param {'source' | 'target'} end @param {string} title */
function relationTable(site, relations, end, title) {
	if (relations.length === 0) return [];
	const rows = relations.map((relation) => {
		const kind = site.relationKinds.get(relation.type);
		const [first, ...others] = site.worded(relation.fields).map(([label, text]) => `${label.vi}: ${text}`);
		const rest = element(
			'ul',
			{ class: 'plain' },
			others.map((said) => element('li', {}, said))
		);
		return [
			relation.code,
			kind === undefined ? relation.type : both(kind),
			objectLink(site, relation[end]),
			others.length === 0 ? (first ?? '') : element('details', {}, element('summary', {}, first ?? ''), rest)
		];
	});
	const head = ['Mã', 'Loại quan hệ', end === 'target' ? 'Đến' : 'Từ', 'Nội dung'];
	return [section(`${title} (${number(relations.length)})`, table(title, head, rows))];
}

/** Layer, component and what it stands in, each leading on. @param {Site} site @param {number} place */
function trail(site, place) {
	const object = site.data.objects[place];
	const layer = site.data.layers.find(({ id }) => id === object?.layer);
	const component = layer?.components.find(({ id }) => id === object?.component);
	const steps = [link('#/doi-tuong', 'Đối tượng')];
	if (layer !== undefined) steps.push(link(`#/doi-tuong/lop/${encodeURIComponent(layer.id)}`, layer.vi));
	if (component !== undefined) steps.push(element('span', {}, component.vi));
	if (object !== undefined && object.parent >= 0) steps.push(objectLink(site, object.parent));
	return element(
		'nav',
		{ 'aria-label': 'Vị trí' },
		element(
			'ol',
			{ class: 'trail' },
			steps.map((step) => element('li', {}, step))
		)
	);
}

/** @param {string} title @param {readonly Node[]} links */
const linkList = (title, links) => {
	const items = links.map((one) => element('li', {}, one));
	return items.length === 0 ? [] : [section(title, element('ul', { class: 'plain' }, items))];
};

/** @param {Site} site @param {number} place */
export function objectPage(site, place) {
	const object = site.data.objects[place];
	if (object === undefined) return [element('h1', {}, 'Không có đối tượng này')];
	const kind = site.kinds.get(object.kind);
	const children = site.children().get(place) ?? [];
	const diagrams = site.diagramsOf().get(place) ?? [];
	const gaps = site.gapsOf().get(place) ?? [];
	const findings = site.findingsOf().get(place) ?? [];
	const { diagrams: allDiagrams, gaps: allGaps } = site.data;
	return [
		trail(site, place),
		element('h1', {}, object.name || object.id),
		element(
			'p',
			{ class: 'lead' },
			...(object.english === '' ? [] : [element('span', { lang: 'en', class: 'english' }, `${object.english} · `)]),
			...(object.code === '' ? [] : [element('span', { class: 'code' }, object.code), ' · ']),
			kind === undefined ? object.kind : both(kind)
		),
		fieldFacts(site, object.fields),
		...(children.length === 0 ? [] : [section('Gồm', ...objectList(site, children))]),
		...relationTable(site, site.outgoing().get(place) ?? [], 'target', 'Quan hệ đi'),
		...relationTable(site, site.incoming().get(place) ?? [], 'source', 'Quan hệ đến'),
		...linkList(
			'Có trên sơ đồ',
			diagrams.map((at) => link(`#/so-do/${at}`, titled(allDiagrams[at])))
		),
		...linkList(
			'Nội dung cần hoàn thiện',
			gaps.map((at) => link(`#/cong-viec/gaps/${at}`, titled(allGaps[at])))
		),
		...(findings.length === 0
			? []
			: [
					section(
						`Phát hiện khi kiểm tra (${number(findings.length)})`,
						table(
							'Phát hiện về đối tượng này',
							site.findings?.head ?? [],
							findings.map((row) => site.findings?.rows[row] ?? [])
						)
					)
				])
	];
}
