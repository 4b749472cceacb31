/** Records as flat keys, and an architecture as the edits that make it in an empty document. */
import type { Architecture, Relation } from './architecture';
import type { Edit, RecordRoot } from './edit';
import { keysOf, OBJECTS } from './flat-keys';
import type { Json } from './json';

type Keys = Record<string, Json>;

/** Structural keys that say something. */
const said = (keys: Readonly<Record<string, string | null>>): Keys =>
	Object.fromEntries(Object.entries(keys).filter(([, value]) => value !== '' && value !== null));

type RecordIn<Root extends RecordRoot> = Architecture[Root] extends ReadonlyMap<string, infer Value> ? Value : never;

/** Flat keys of a record by its root. */
export const encode: { readonly [Root in RecordRoot]: (record: RecordIn<Root>) => Keys } = {
	objects: (o) => ({
		kind: o.kind,
		...said({ code: o.code, parent: o.parent, importKey: o.importKey, catalogue: o.catalogue, deletedAt: o.deletedAt }),
		...keysOf(o.fields, o.targets, o.notes)
	}),
	mappings: (m) => ({ object: m.object, ...keysOf(m.fields, m.targets) }),
	gaps: (g) => ({
		...said({ code: g.code, importKey: g.importKey, deletedAt: g.deletedAt }),
		...Object.fromEntries(g.objects.map((id) => [`${OBJECTS}${id}`, true])),
		...keysOf(g.fields, g.targets)
	}),
	tasks: (t) => ({
		...said({ code: t.code, importKey: t.importKey, deletedAt: t.deletedAt }),
		...keysOf(t.fields, t.targets)
	}),
	kpis: (k) => ({ ...said({ code: k.code }), ...keysOf(k.fields, k.targets) }),
	goals: (g) => keysOf(g.fields, g.targets),
	diagrams: (d) => ({ type: d.type, ...said({ deletedAt: d.deletedAt }), ...keysOf(d.fields, d.targets) })
};

/** What lies beside a relation's ends under `relationProps`. */
export const encodeProps = (r: Relation): Keys => ({
	...said({ code: r.code, importKey: r.importKey, deletedAt: r.deletedAt }),
	...keysOf(r.fields, r.targets)
});

function creations<Root extends RecordRoot>(architecture: Architecture, root: Root): Edit[] {
	const records = architecture[root] as unknown as ReadonlyMap<string, RecordIn<Root>>;
	return [...records].map(([id, record]) => ({ op: 'create', root, id, keys: encode[root](record) }));
}

export function editsOf(architecture: Architecture): Edit[] {
	const put = (root: Extract<Edit, { op: 'put' }>['root'], key: string, value: Json): Edit => ({
		op: 'put',
		root,
		key,
		value
	});
	return [
		...Object.entries(architecture.meta).map(([key, value]) => put('meta', key, value)),
		...creations(architecture, 'objects'),
		...[...architecture.relations.values()].flatMap((r) => [
			put('relations', r.id, { source: r.source, target: r.target, type: r.type }),
			...Object.entries(encodeProps(r)).map(([key, value]) => put('relationProps', `${r.id}:${key}`, value))
		]),
		...creations(architecture, 'mappings'),
		...creations(architecture, 'gaps'),
		...creations(architecture, 'tasks'),
		...[...architecture.gapTasks.keys()].map((key) => put('gapTasks', key, true)),
		...creations(architecture, 'kpis'),
		...creations(architecture, 'goals'),
		...creations(architecture, 'diagrams'),
		...[...architecture.nodes.values()].map(({ id, ...node }) => put('nodes', id, node)),
		...[...architecture.geometry].map(([id, rectangle]) => put('geometry', id, rectangle)),
		...[...architecture.bends].map(([key, points]) => put('bends', key, points)),
		...[...architecture.chapters].map(([chapter, text]): Edit => ({ op: 'write', chapter, text })),
		...[...architecture.pictures].map(([key, svg]) => put('pictures', key, svg))
	];
}
