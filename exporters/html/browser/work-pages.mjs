import { element, inSteps, link, number, section } from './dom.mjs';
import { fieldFacts, objectList, titled } from './object-page.mjs';

/** @typedef {import('./site.mjs').Site} Site */
/** @typedef {'goals' | 'kpis' | 'gaps' | 'tasks'} Sort */

/** @type {Readonly<Record<Sort, string>>} */
const titles = { goals: 'Mục tiêu', kpis: 'Chỉ số', gaps: 'Nội dung cần hoàn thiện', tasks: 'Nhiệm vụ' };

/** @param {string} sort @returns {sort is Sort} */
const isSort = (sort) => Object.hasOwn(titles, sort);

/** @param {Site} site @param {Sort} sort @param {readonly number[]} places */
const list = ({ data }, sort, places) =>
	inSteps(element('ul', { class: 'plain' }), places, (place) =>
		element('li', {}, link(`#/cong-viec/${sort}/${place}`, titled(data[sort][place])))
	);

/** @param {Site} site @param {Sort} sort @param {readonly number[]} places */
const part = (site, sort, places) =>
	places.length === 0 ? [] : [section(`${titles[sort]} (${number(places.length)})`, ...list(site, sort, places))];

/** @param {Site} site */
export const workPage = (site) => [
	element('h1', {}, 'Mục tiêu, nội dung cần hoàn thiện, nhiệm vụ'),
	...Object.keys(titles)
		.filter(isSort)
		.flatMap((sort) => part(site, sort, [...site.data[sort].keys()]))
];

/** One goal, indicator, gap or task. @param {Site} site @param {string} sort @param {number} place */
export function workItemPage(site, sort, place) {
	const item = isSort(sort) ? site.data[sort][place] : undefined;
	if (!isSort(sort) || item === undefined) return [element('h1', {}, 'Không có trang này')];
	const gap = sort === 'gaps' ? site.data.gaps[place] : undefined;
	const objects = gap?.objects ?? [];
	return [
		element(
			'nav',
			{ 'aria-label': 'Vị trí' },
			element(
				'ol',
				{ class: 'trail' },
				element('li', {}, link('#/cong-viec', 'Mục tiêu, nhiệm vụ')),
				element('li', {}, titles[sort])
			)
		),
		element('h1', {}, titled(item)),
		fieldFacts(site, item.fields),
		...(objects.length === 0 ? [] : [section('Đối tượng liên quan', ...objectList(site, objects))]),
		...part(site, 'tasks', gap?.tasks ?? []),
		...(sort === 'tasks' ? part(site, 'gaps', site.gapsOfTask().get(place) ?? []) : [])
	];
}
