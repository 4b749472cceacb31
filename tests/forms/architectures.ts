/** Architectures to export that are not the delivered sample: one made by commands from nothing, one changed by a command. */
import { readFileSync, writeFileSync } from 'node:fs';
import * as Y from 'yjs';
import type { Architecture, DossierClaims } from '$models/architecture/architecture';
import { readCanonical, writeCanonical } from '$models/architecture/canonical';
import { planAll } from '$models/commands/commands';
import { builtInPack } from '$models/framework/packs';
import { LiveDocument, seedDocument } from '$models/sync/document';

export const trickyName = 'Hệ thống #1 *sao* $x$ <b>&"';
export const formulaName = '=1+1';
export const secretName = 'Kho khóa mật Đông Kinh';
export const secretOwner = 'Phòng Cơ yếu Đông Kinh';

export const dossier: DossierClaims = {
	code: 'HS-GD-77',
	version: '3.2',
	cutoffDate: '2026-10-15',
	effectiveDate: '2026-12-01'
};

export function readFile(path: string): { readonly architecture: Architecture; readonly dossier: DossierClaims } {
	const read = readCanonical(readFileSync(path, 'utf8'));
	if (!read.ok) throw new Error(read.problem.message);
	return read.value;
}

function changed(architecture: Architecture, commands: readonly unknown[]): Architecture {
	const pack = builtInPack(architecture.meta.pack);
	if (pack === undefined) throw new Error(`There is no pack ${architecture.meta.pack}`);
	const document = new Y.Doc();
	seedDocument(document, architecture, 'seed');
	const filled = new LiveDocument(document);
	let ids = 0;
	const newId = (): string => `made-${(ids += 1)}`;
	const planned = planAll(filled.current.architecture, commands, { pack, newId, now: '2026-10-01T00:00:00.000Z' });
	if (!planned.ok) throw new Error(`${planned.problem.place ?? ''}: ${planned.problem.message}`);
	filled.apply(planned.value.edits, 'test');
	return filled.current.architecture;
}

const numbered = <Id, Item extends object>(
	items: ReadonlyMap<Id, Item>,
	prefix: string
): ReadonlyMap<Id, Item & { readonly code: string }> =>
	new Map([...items].map(([id, item], at) => [id, { ...item, code: `${prefix}-${at + 1}` }]));

/** Codes as the register gives them, in the order of making. */
const registered = (architecture: Architecture): Architecture => ({
	...architecture,
	objects: numbered(architecture.objects, 'KT'),
	relations: numbered(architecture.relations, 'QH'),
	gaps: numbered(architecture.gaps, 'ND'),
	tasks: numbered(architecture.tasks, 'NV')
});

type Said = Readonly<Record<string, string | readonly string[]>>;
const entries = (said: Said): Readonly<Record<string, { readonly value: string | readonly string[] }>> =>
	Object.fromEntries(Object.entries(said).map(([field, value]) => [field, { value }]));

const object = (id: string, kind: string, name: string, said: Said): object => ({
	type: 'object.add',
	id,
	kind,
	fields: entries({
		name,
		recordType: 'original',
		modelState: 'both',
		usageScope: ['ministry'],
		sharing: 'ministry',
		owner: 'Vụ Dữ liệu <&> Công nghệ',
		layer: 'L3',
		component: 'UDNV',
		lifecycle: 'operating',
		evidence: 'Sổ tay nội bộ',
		confirmContact: 'Vụ Dữ liệu',
		...said
	})
});

const relation = (id: string, source: string, target: string, kind: string, said: Said): object => ({
	type: 'relation.add',
	id,
	source,
	target,
	kind,
	fields: entries(said)
});

/** Fills the file that `khuevan new` made. */
export function fillNewFile(path: string): void {
	const started = readFile(path).architecture;
	const made = changed(started, [
		object('tricky', 'system', trickyName, { lifecycle: 'upgrading', disposition: 'upgrade' }),
		object('formula', 'database', formulaName, {
			layer: 'L2',
			component: 'DL',
			owner: 'Cục Thống kê',
			modelState: 'as-is'
		}),
		object('plain', 'platform', 'Nền tảng học bạ số', {
			layer: 'L2',
			component: 'NTL',
			lifecycle: 'planned',
			modelState: 'to-be'
		}),
		object('secret', 'database', secretName, {
			layer: 'L2',
			component: 'DL',
			owner: secretOwner,
			circulation: 'restricted'
		}),
		relation('r1', 'tricky', 'formula', 'data-exchange', {
			data: 'Học bạ & <điểm>',
			channel: ['api'],
			state: 'in-use'
		}),
		relation('r2', 'plain', 'tricky', 'service-use', { data: '=2+2', channel: ['lgsp'], state: 'planned' }),
		relation('r3', 'tricky', 'secret', 'dependency', { data: 'Khóa ký Đông Kinh', state: 'in-use' }),
		{
			type: 'gap.add',
			id: 'g1',
			objects: ['tricky'],
			fields: entries({
				content: 'Nâng cấp #1 <b>',
				current: 'Cũ',
				required: 'Mới',
				disposition: 'upgrade',
				scope: 'direct'
			})
		},
		{
			type: 'task.add',
			id: 't1',
			gaps: ['g1'],
			fields: entries({ name: 'Nhiệm vụ "một"', lead: 'Vụ Dữ liệu', deadline: '2027-06-30', execution: 'in-progress' })
		},
		{ type: 'diagram.add', id: 'd5', kind: 'SĐ-05', fields: entries({ title: 'Dữ liệu và kết nối' }) },
		...['tricky', 'formula', 'plain', 'secret'].map((id, at) => ({
			type: 'node.add',
			diagram: 'd5',
			object: id,
			rectangle: [40 + at * 320, 80, 220, 90]
		}))
	]);
	writeFileSync(path, writeCanonical(registered(made), dossier));
}

/** The delivered sample after one of its objects got another name. */
export function renameInSample(sample: string, id: string, name: string, path: string): void {
	const { architecture, dossier: claims } = readFile(sample);
	const renamed = changed(architecture, [
		{ type: 'field.set', subject: 'object', id, field: 'name', entry: { value: name } }
	]);
	writeFileSync(path, writeCanonical(renamed, claims));
}
