/**
 * What runs where, as the model says it and no more: bands by the hosting field of the pack, in them the infrastructure
 * that an object is part of or depends on. Whoever says nothing stands where nothing was said.
 */
import type { ArchitectureObject } from '$models/architecture/architecture';
import { textOf } from '$models/architecture/field';
import { liveRelations } from '$models/architecture/live';
import type { RequestOf } from '$models/architecture/view-request';
import { listOfId } from '$models/framework/lookup';
import type { FieldDefinition, Pack } from '$models/framework/pack';
import type { ViewContext } from '../context';
import type { ViewComponent, ViewLayer } from '../view';
import { aggregated, MOST_BOXES } from './aggregate';
import { assembled, type BoxesView } from './assembled';
import { filtered } from './filter';
import { usualFlowKinds } from './flows';
import { heatOf, type FindingsOf } from './heat';
import { plainBox } from './nested';
import { generatedWords } from './words';

/** Facet whose list field tells the place, and facet of the kinds that others run on. */
const PLACE_FACET = 'hosting';
const HOST_FACET = 'dataCentre';

export const placeField = (pack: Pack): FieldDefinition | undefined =>
	pack.fields.find(({ subject, facet, type }) => subject === 'object' && facet === PLACE_FACET && type === 'list');

const kindsWith = (pack: Pack, facet: string): readonly string[] =>
	pack.kinds.filter(({ facets }) => facets.includes(facet)).map(({ id }) => id);

/** The infrastructure of each object: the nearest whole that is such, and what its relations point at. */
function hostsOf(context: ViewContext, relationKinds: readonly string[]): ReadonlyMap<string, readonly string[]> {
	const { pack, byId, architecture } = context;
	const hostKinds = new Set(kindsWith(pack, HOST_FACET));
	const isHost = (id: string): boolean => hostKinds.has(byId.get(id)?.kind ?? '');
	const flowing = usualFlowKinds(pack);
	const usual = pack.relationKinds.filter(({ id, arrow }) => arrow !== 'none' && !flowing.includes(id));
	const kinds = new Set(relationKinds.length === 0 ? usual.map(({ id }) => id) : relationKinds);
	const found = new Map<string, Set<string>>();
	const note = (object: string, host: string): void => {
		if (object === host) return;
		const known = found.get(object);
		if (known === undefined) found.set(object, new Set([host]));
		else known.add(host);
	};
	for (const object of context.objects) {
		const passed = new Set<string>();
		for (let id = object.parent; id !== null && !passed.has(id); id = byId.get(id)?.parent ?? null) {
			passed.add(id);
			if (!isHost(id)) continue;
			note(object.id, id);
			break;
		}
	}
	for (const { type, source, target } of liveRelations(architecture))
		if (kinds.has(type) && isHost(target) && byId.has(source)) note(source, target);
	return new Map([...found].map(([object, hosts]) => [object, [...hosts].sort()]));
}

export function hosting(
	context: ViewContext,
	{ relationKinds, filter, overlay }: RequestOf<'hosting'>,
	findings: FindingsOf
): BoxesView {
	const { pack, locale, byId, fieldsOf } = context;
	const own = generatedWords(locale);
	const hosted = kindsWith(pack, PLACE_FACET);
	const objects = filtered(
		context,
		filter.kinds.length === 0 && hosted.length > 0 ? { ...filter, kinds: [...hosted] } : filter
	);
	if (objects.length > MOST_BOXES) return aggregated({ context, name: 'hosting', filter, objects });
	const { overlayOf, classes } = heatOf(context, overlay, objects, findings);
	const hosts = hostsOf(context, relationKinds);
	const field = placeField(pack);
	const values = listOfId(pack, field?.list ?? '')?.values ?? [];
	const placeOf = (object: ArchitectureObject): string =>
		field === undefined ? '' : textOf(fieldsOf(object)[field.id]);
	const nameOf = (id: string): string => {
		const object = byId.get(id);
		return object === undefined ? id : context.nameOf(object) || object.code;
	};
	const hostWords = (object: ArchitectureObject): string =>
		(hosts.get(object.id) ?? []).map(nameOf).join(' + ') || own.noHost;
	const placeWords = (place: string): string =>
		values.find(({ id }) => id === place)?.label[locale] ?? (place === '' ? own.noPlace : place);

	const componentsAt = (place: string): readonly ViewComponent[] => {
		const groups = new Map<string, ArchitectureObject[]>();
		for (const object of objects) {
			if (placeOf(object) !== place) continue;
			const key = JSON.stringify(hosts.get(object.id) ?? []);
			groups.set(key, [...(groups.get(key) ?? []), object]);
		}
		return [...groups]
			.sort(([, a], [, b]) => b.length - a.length)
			.map(([key, members]): ViewComponent => {
				const id = `${place}/${key}`;
				const [first] = members;
				const single = first === undefined ? [] : (hosts.get(first.id) ?? []);
				const [host] = single;
				return {
					id,
					name: `${first === undefined ? own.noHost : hostWords(first)} (${String(members.length)})`,
					// What stands on several pieces of infrastructure at once has no single one to lead to.
					reference:
						host !== undefined && single.length === 1 ? { kind: 'object', id: host } : { kind: 'furniture', id },
					blocks: [],
					objects: members.map((object) => plainBox(context, object, overlayOf(object))),
					tray: []
				};
			});
	};
	const places = [...new Set([...values.map(({ id }) => id), ...objects.map(placeOf)].filter((id) => id !== '')), ''];
	const layers = places.flatMap((place): ViewLayer[] => {
		const components = componentsAt(place);
		const id = `place/${place}`;
		const name = placeWords(place);
		return components.length === 0
			? []
			: [{ id, number: own.place, name, reference: { kind: 'furniture', id }, components }];
	});
	return assembled({
		context,
		name: 'hosting',
		filter,
		objects,
		groupOf: (object) => `${placeWords(placeOf(object))} › ${hostWords(object)}`,
		wordOf: (object) => overlayOf(object)?.word ?? '',
		content: { kind: 'figure', layers },
		classes
	});
}
