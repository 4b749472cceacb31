import { describe, expect, it } from 'vitest';
import { readCanonical } from '$models/architecture/canonical';
import { builtInPack } from '$models/framework/packs';
import { flowMatrix, type FlowMatrix } from './flow-matrix';
import { invariantPack } from './pack-fixture';

const pack = invariantPack(builtInPack('vn-1425'));
const asOf = '2026-11-23';

const object = (id: string, owner: string, more: Readonly<Record<string, unknown>> = {}) => ({
	id,
	kind: 'system',
	fields: { name: `Hệ thống ${id}`, owner },
	...more
});

const relation = (id: string, source: string, target: string, type = 'data-exchange', state = 'in-use') => ({
	id,
	source,
	target,
	type,
	fields: { state, data: `Dữ liệu ${id}` }
});

function matrixOf(objects: readonly unknown[], relations: readonly unknown[]): FlowMatrix {
	const read = readCanonical(
		JSON.stringify({
			khuevan: 1,
			meta: {
				id: 'thu',
				name: 'Thử',
				frame: 'province',
				agency: '96',
				agencyName: 'UBND tỉnh Cà Mau',
				pack: 'vn-1425@1.0',
				sample: false
			},
			objects,
			relations
		})
	);
	if (!read.ok) throw new Error(read.problem.message);
	return flowMatrix(read.value.architecture, pack, asOf);
}

const counts = (matrix: FlowMatrix, from: string, to: string) =>
	matrix.rows.flat().find((cell) => cell.from === from && cell.to === to)?.counts;

describe('the flow matrix', () => {
	const unit = { id: 'so', kind: 'unit', fields: { name: 'Sở Y tế tỉnh Cà Mau' } };
	const objects = [
		unit,
		object('cong', 'UBND tỉnh Cà Mau'),
		object('yte', 'Sở Y tế tỉnh Cà Mau'),
		object('dang', 'Văn phòng Trung ương Đảng'),
		object('cong-an', 'Bộ Công an'),
		object('la', 'Công ty ở đâu đó')
	];

	it('counts by the blocks of the owners, a unit of the agency in the block of the agency', () => {
		const matrix = matrixOf(objects, [
			relation('r1', 'cong', 'dang'),
			relation('r2', 'yte', 'cong-an', 'service-use'),
			relation('r3', 'cong-an', 'cong')
		]);
		expect(counts(matrix, 'Chính phủ', 'Đảng')).toEqual({ 'data-exchange': 1, 'service-use': 0 });
		expect(counts(matrix, 'Chính phủ', 'Chính phủ')).toEqual({ 'data-exchange': 1, 'service-use': 1 });
		expect(matrix.total).toBe(3);
		expect(matrix.unknown).toBe(0);
	});

	it('leaves out what has ended, what was deleted and relations of another kind', () => {
		const matrix = matrixOf(
			[...objects, object('cu', 'Văn phòng Quốc hội', { deletedAt: '2026-01-01T00:00:00Z' })],
			[
				relation('r1', 'cong', 'dang', 'data-exchange', 'ended'),
				relation('r2', 'cong', 'cu'),
				relation('r3', 'cong', 'dang', 'technical')
			]
		);
		expect(matrix.total).toBe(0);
		expect(matrix.silent).toEqual(matrix.blocks);
	});

	it('names the blocks without any flow, and keeps an owner that nobody knows apart', () => {
		const matrix = matrixOf(objects, [relation('r1', 'la', 'cong'), relation('r2', 'cong', 'dang')]);
		expect(matrix.silent).toContain('Quốc hội');
		expect(matrix.silent).not.toContain('Đảng');
		expect(matrix.blocks.at(-1)).toBe('');
		expect(counts(matrix, '', 'Chính phủ')).toEqual({ 'data-exchange': 1, 'service-use': 0 });
		expect(matrix.unknown).toBe(1);
	});

	it('lists what stands behind a cell', () => {
		const matrix = matrixOf(objects, [relation('r1', 'cong', 'dang')]);
		const cell = matrix.rows.flat().find(({ flows }) => flows.length > 0);
		expect(cell?.flows).toMatchObject([
			{
				id: 'r1',
				data: 'Dữ liệu r1',
				state: 'in-use',
				source: { name: 'Hệ thống cong', owner: 'UBND tỉnh Cà Mau' },
				target: { block: 'Đảng' }
			}
		]);
	});
});
