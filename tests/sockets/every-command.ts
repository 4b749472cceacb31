/** Every kind of change there is, on the small architecture: one list of calls a command; a new command needs its own here. */
import { pictureKey } from '$models/architecture/drawn-blocks';
import type { CommandCall } from '$models/commands/commands';

const drawn = ['```mermaid', 'flowchart LR', '  A --> B', '```'].join('\n');
const named = (value: string) => ({ name: { value } });

export const everyCommand = {
	'object.add': [{ type: 'object.add', kind: 'database', fields: named('CSDL cán bộ') }],
	'object.keep-note': [{ type: 'object.keep-note', object: 'store', text: 'Năm 2019', from: 'a.xlsx › F7' }],
	'object.nest': [{ type: 'object.nest', object: 'store', parent: 'portal' }],
	'object.place': [{ type: 'object.place', object: 'store', field: 'slotComponent', slot: 'H8.08' }],
	'object.set-kind': [{ type: 'object.set-kind', object: 'portal', kind: 'platform' }],
	'relation.add': [{ type: 'relation.add', source: 'portal', target: 'store', kind: 'service-use', fields: {} }],
	'relation.retarget': [{ type: 'relation.retarget', relation: 'reads', kind: 'dependency' }],
	'field.set': [{ type: 'field.set', subject: 'object', id: 'portal', field: 'name', entry: { value: 'Tên khác' } }],
	'record.delete': [{ type: 'record.delete', subject: 'object', ids: ['store'] }],
	'record.drop': [{ type: 'record.drop', subject: 'mapping', ids: ['portal.1'] }],
	'record.restore': [
		{ type: 'record.delete', subject: 'object', ids: ['store'] },
		{ type: 'record.restore', subject: 'object', ids: ['store'] }
	],
	'gap.add': [{ type: 'gap.add', fields: { content: { value: 'Chuẩn hóa kho' } }, objects: ['store'] }],
	'gap.set-objects': [{ type: 'gap.set-objects', gap: 'g1', objects: ['store'] }],
	'gap.link-task': [
		{ type: 'gap.unlink-task', gap: 'g1', task: 't1' },
		{ type: 'gap.link-task', gap: 'g1', task: 't1' }
	],
	'gap.unlink-task': [{ type: 'gap.unlink-task', gap: 'g1', task: 't1' }],
	'task.add': [{ type: 'task.add', fields: named('Việc mới'), gaps: ['g1'] }],
	'task.set-after': [{ type: 'task.set-after', task: 't1', after: [] }],
	'kpi.add': [{ type: 'kpi.add', fields: named('Tỷ lệ kết nối') }],
	'goal.add': [{ type: 'goal.add', fields: named('Mục tiêu') }],
	'diagram.add': [{ type: 'diagram.add', kind: 'SĐ-05', fields: {} }],
	'node.add': [{ type: 'node.add', diagram: 'd1', object: 'store' }],
	'node.move': [{ type: 'node.move', diagram: 'd1', moves: [{ object: 'portal', rectangle: [1, 2, 30, 40] }] }],
	'node.reset': [{ type: 'node.reset', diagram: 'd1', objects: ['portal'] }],
	'node.remove': [{ type: 'node.remove', nodes: ['d1/portal'] }],
	'node.lock': [{ type: 'node.lock', nodes: ['d1/portal'], locked: true }],
	'note.add': [{ type: 'note.add', diagram: 'd1', text: 'Ghi chú', rectangle: [0, 0, 100, 40] }],
	'note.set-text': [
		{ type: 'note.add', diagram: 'd1', text: 'Ghi chú', rectangle: [0, 0, 100, 40] },
		{ type: 'note.set-text', note: 'new0', text: 'Khác' }
	],
	'line.bend': [{ type: 'line.bend', diagram: 'd1', relation: 'reads', points: [[3, 3]] }],
	'view.keep': [{ type: 'view.keep', title: 'Bản đồ nhiệt', request: { view: 'heat', overlay: 'lifecycle' } }],
	'view.change': [
		{ type: 'view.keep', id: 'v1', title: 'Bản đồ nhiệt', request: { view: 'heat', overlay: 'lifecycle' } },
		{ type: 'view.change', diagram: 'v1', request: { view: 'heat', overlay: 'layer' } }
	],
	'chapter.write': [{ type: 'chapter.write', chapter: 'form01/III.1', text: 'Bối cảnh mới của tỉnh.' }],
	'picture.keep': [
		{ type: 'chapter.write', chapter: 'form01/III.1', text: drawn },
		{ type: 'picture.keep', pictures: { [pictureKey('flowchart LR\n  A --> B')]: '<svg/>' } }
	],
	'meta.set': [{ type: 'meta.set', name: 'Tên kiến trúc' }]
} as const satisfies Readonly<Record<CommandCall['type'], readonly unknown[]>>;
