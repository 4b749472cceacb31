import { describe, expect, it } from 'vitest';
import type { Architecture, Rectangle } from '$models/architecture/architecture';
import { standApart } from '$models/layout/free-spots';
import { smallArchitecture } from '$models/architecture/fixture';
import { ObjectId } from '$models/architecture/identifier';
import { listOf, textOf } from '$models/architecture/field';
import { liveObjects, liveRelations } from '$models/architecture/live';
import { planAll } from '$models/commands/commands';
import { Draft } from '$models/architecture/draft';
import { builtInPack } from '$models/framework/packs';
import type { Scene } from '$models/scene/scene';
import { clipOf, readClip, type Clip } from './clip';
import { bothStatesCalls, drawnInBoth } from '../putting';
import { pasteOf, type Paste, type PasteInto } from './paste';

const loaded = builtInPack('vn-1425');
if (loaded === undefined) throw new Error('The pack vn-1425 is not there');
const pack = loaded;

const box = (id: string, rectangle: readonly [number, number, number, number]): Scene['boxes'][number] => ({
	id: `object/${id}`,
	reference: { kind: 'object', id },
	role: 'object',
	hue: '',
	rectangle,
	parent: '',
	text: { lines: [id], size: 11, weight: 600, align: 'left', anchor: 'middle' },
	caption: '',
	badge: '',
	locked: false,
	placedByHand: false,
	description: id
});

const scene: Scene = {
	diagram: 'd1',
	title: '',
	description: '',
	width: 800,
	height: 600,
	boxes: [box('portal', [10, 20, 160, 60]), box('store', [210, 20, 160, 60])],
	lines: []
};

const both = [
	{ kind: 'object', id: 'portal' },
	{ kind: 'object', id: 'store' }
] as const;

function clip(architecture = smallArchitecture()): Clip {
	const made = clipOf({ architecture, scene, selection: both });
	if (made === null) throw new Error('Nothing was copied');
	const read = readClip(JSON.stringify(made));
	if (read === null) throw new Error('The clip cannot be read');
	return read;
}

function pasted(
	architecture: Architecture,
	into: Partial<PasteInto>,
	from = clip()
): { paste: Paste; after: Architecture } {
	let next = 0;
	const newId = (): string => `new${next++}`;
	const nameOfCopy = (name: string): string => `${name} (2)`;
	const paste = pasteOf(from, {
		architecture,
		pack,
		diagram: null,
		state: '',
		at: null,
		taken: [],
		newId,
		nameOfCopy,
		...into
	});
	const plan = planAll(architecture, paste.calls, { pack, newId, now: '2026-11-26T08:00:00.000Z' });
	if (!plan.ok) throw new Error(plan.problem.message);
	const draft = new Draft(architecture);
	draft.apply(plan.value.edits);
	return { paste, after: draft.architecture };
}

/** A free diagram beside the figure. */
function withDiagram(): Architecture {
	const plan = planAll(smallArchitecture(), [{ type: 'diagram.add', id: 'd2', kind: 'SĐ-05', fields: {} }], {
		pack,
		newId: () => 'd2',
		now: '2026-11-26T08:00:00.000Z'
	});
	if (!plan.ok) throw new Error(plan.problem.message);
	const draft = new Draft(smallArchitecture());
	draft.apply(plan.value.edits);
	return draft.architecture;
}

/** The same architecture in which one object is of the target alone. */
function withTarget(architecture: Architecture): Architecture {
	const draft = new Draft(architecture);
	draft.apply([{ op: 'set', root: 'objects', id: 'store', key: 'modelState', value: 'to-be' }]);
	return draft.architecture;
}

describe('what a diagram of one state does not draw', () => {
	it('is told where it stands there, and is drawn once it belongs to both states', () => {
		const architecture = withTarget(withDiagram());
		const { paste, after } = pasted(architecture, { diagram: 'd2', state: 'as-is' }, clip(architecture));
		expect(paste).toMatchObject({ shown: 2, hidden: ['store'] });
		const plan = planAll(after, bothStatesCalls(paste.hidden), { pack, newId: () => '', now: '' });
		const draft = new Draft(after);
		if (plan.ok) draft.apply(plan.value.edits);
		expect(textOf(draft.architecture.objects.get(ObjectId('store'))?.fields['modelState'])).toBe('both');
		for (const state of ['to-be', 'transition', '']) {
			expect(pasted(architecture, { diagram: 'd2', state }, clip(architecture)).paste.hidden).toEqual([]);
		}
	});

	it('is not said to be of both states where that would not have it drawn, as it ends in the target', () => {
		const draft = new Draft(withTarget(smallArchitecture()));
		const place = { op: 'set', root: 'objects', id: 'store' } as const;
		expect(drawnInBoth(draft.architecture, ['store'], 'as-is')).toEqual(['store']);
		draft.apply([{ ...place, key: 'modelState', value: 'as-is' }]);
		expect(drawnInBoth(draft.architecture, ['store'], 'to-be')).toEqual(['store']);
		draft.apply([{ ...place, key: 'disposition', value: 'replace' }]);
		expect(drawnInBoth(draft.architecture, ['store', 'unknown'], 'to-be')).toEqual([]);
	});

	it('belongs to the state of the diagram where it is made anew there', () => {
		const architecture = withTarget(smallArchitecture());
		const { paste, after } = pasted(architecture, { diagram: null, state: 'as-is' }, clip(architecture));
		expect(paste.hidden).toEqual([]);
		const states = liveObjects(after).map(({ fields }) => textOf(fields['modelState']));
		expect(states.filter((state) => state === 'to-be')).toHaveLength(1);
		expect(states.filter((state) => state === 'as-is').length).toBeGreaterThan(0);
	});
});

describe('copy and paste', () => {
	it('shows the same objects on another diagram, where they stood', () => {
		const { paste, after } = pasted(withDiagram(), { diagram: 'd2' });
		expect(paste).toMatchObject({ shown: 2, made: 0, left: [] });
		expect(liveObjects(after)).toHaveLength(2);
		expect(liveRelations(after)).toHaveLength(1);
		expect([...after.nodes.keys()]).toContain('d2/store');
		expect(Object.fromEntries(after.geometry)['d2/store']).toEqual([234, 44, 160, 60]);
	});

	it('makes others like them where they stand already, with all they say and the relations among them', () => {
		const once = pasted(withDiagram(), { diagram: 'd2' }).after;
		const { paste, after } = pasted(once, { diagram: 'd2' });
		expect(paste).toMatchObject({ shown: 0, made: 2, left: [] });
		const copy = liveObjects(after).find(({ fields }) => textOf(fields['name']) === 'Cổng thông tin điện tử (2)');
		const original = liveObjects(after).find(({ id }) => id === 'portal');
		expect(copy?.code).toBe('');
		expect({ ...copy?.fields, name: '' }).toEqual({ ...original?.fields, name: '' });
		expect(copy?.targets).toEqual(original?.targets);
		expect(liveRelations(after)).toHaveLength(2);
		const { data, channel } = liveRelations(after).find(({ target }) => target === copy?.id)?.fields ?? {};
		expect([textOf(data), [...listOf(channel)].sort()]).toEqual(['Thủ tục hành chính', ['api', 'lgsp']]);
		expect(
			[...after.mappings.values()].filter(({ fields }) => textOf(fields['slotComponent']) === 'H8.36')
		).toHaveLength(2);
	});

	it('lays a copy on nothing that stands there, and leaves boxes that stood too close to the layout', () => {
		const once = pasted(withDiagram(), { diagram: 'd2' }).after;
		const taken = [...once.geometry].flatMap(([node, place]) => (node.startsWith('d2/') ? [place] : []));
		const { paste } = pasted(once, { diagram: 'd2', taken });
		const places = paste.calls.flatMap((call) => ('rectangle' in call ? [call['rectangle'] as Rectangle] : []));
		expect(places).toHaveLength(2);
		expect(standApart([...taken, ...places])).toBe(true);
		const close = clip();
		const touching: Clip = {
			...close,
			objects: close.objects.map((object, index) => ({ ...object, rectangle: [index * 164, 0, 160, 60] }))
		};
		const loose = pasted(withDiagram(), { diagram: 'd2' }, touching).paste;
		expect(loose.calls.some((call) => 'rectangle' in call)).toBe(false);
	});

	it('means the objects themselves where it was copied in the tree', () => {
		const made = clipOf({ architecture: smallArchitecture(), scene, selection: both, refers: true });
		expect(readClip(JSON.stringify(made))?.refers).toBe(true);
		expect(clip().refers).toBeUndefined();
	});

	it('takes objects into another architecture, and names what has no place there', () => {
		const other = { ...smallArchitecture(), meta: { ...smallArchitecture().meta, id: 'other' } };
		const from = clip();
		const strange: Clip = {
			...from,
			objects: from.objects.map((object, index) =>
				index === 0
					? { ...object, fields: { ...object.fields, strange: { value: 'x' } } }
					: { ...object, kind: 'spaceship' }
			)
		};
		const { paste, after } = pasted(other, {}, strange);
		expect(paste).toMatchObject({ shown: 0, made: 1, left: ['Kho dữ liệu dùng chung', 'strange'] });
		expect(liveObjects(after).map(({ fields }) => textOf(fields['name']))).toContain('Cổng thông tin điện tử');
		expect(liveObjects(after)).toHaveLength(3);
	});

	it('reads nothing that was not copied here', () => {
		expect(readClip('')).toBeNull();
		expect(readClip('một trang tiểu thuyết')).toBeNull();
		expect(readClip(JSON.stringify({ version: 2 }))).toBeNull();
		expect(readClip('x'.repeat(6_000_000))).toBeNull();
		expect(clipOf({ architecture: smallArchitecture(), scene, selection: [{ kind: 'slot', id: 'H8.36' }] })).toBeNull();
	});
});
