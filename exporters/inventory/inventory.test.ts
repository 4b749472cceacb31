import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Architecture } from '$models/architecture/architecture';
import { readCanonical } from '$models/architecture/canonical';
import { Draft } from '$models/architecture/draft';
import { planAll } from '$models/commands/commands';
import { builtInPack } from '$models/framework/packs';
import { startArchitecture } from '$models/framework/start-architecture';
import faults from '$models/samples/ca-mau-kiem-ke.faults.json' with { type: 'json' };
import { analyse, commandsOf, plan, type Decisions, type ImportPlan, type Mapping } from './inventory';
import { workbookOf } from './test-workbook';

const pack = builtInPack('vn-1425');
if (pack === undefined) throw new Error('The pack vn-1425 is not there');

const samples = new URL('../../models/samples/', import.meta.url);
const fileName = 'ca-mau-kiem-ke.xlsx';
const workbook = new Uint8Array(readFileSync(new URL(fileName, samples)));

function fresh(): Architecture {
	const started = startArchitecture(pack as NonNullable<typeof pack>, {
		frame: 'province',
		agency: '96',
		id: 'x',
		name: ''
	});
	if (!started.ok) throw new Error(started.problem.message);
	return started.value;
}

async function guessed(bytes: Uint8Array, name = fileName): Promise<Mapping> {
	const analysis = await analyse(bytes, name, pack as NonNullable<typeof pack>);
	if (!analysis.ok) throw new Error(analysis.problem.message);
	return analysis.value.mapping;
}

async function planned(bytes: Uint8Array, architecture: Architecture, name = fileName): Promise<ImportPlan> {
	const result = await plan(bytes, name, await guessed(bytes, name), architecture, pack as NonNullable<typeof pack>);
	if (!result.ok) throw new Error(result.problem.message);
	expect(structuredClone(result.value)).toEqual(JSON.parse(JSON.stringify(result.value)));
	return result.value;
}

function applied(architecture: Architecture, importPlan: ImportPlan, decisions: Decisions = {}): Architecture {
	let count = 0;
	const result = planAll(architecture, commandsOf(importPlan, decisions), {
		pack: pack as NonNullable<typeof pack>,
		newId: () => `new-${(count += 1)}`,
		now: '2026-11-23T00:00:00Z'
	});
	if (!result.ok) throw new Error(`${result.problem.message} at ${result.problem.place ?? ''}`);
	const draft = new Draft(architecture);
	draft.apply(result.value.edits);
	return draft.architecture;
}

describe('the workbook of Cà Mau', () => {
	it('is understood column by column', async () => {
		const targets = (await guessed(workbook)).sheets.map(({ kind, columns }) => [
			kind,
			...columns.map(({ target }) => target)
		]);
		expect(targets).toEqual([
			[
				'system',
				'@skip',
				'name',
				'owner',
				'operator',
				'@started',
				'lifecycle',
				'@lgsp',
				'securityLevel',
				'usageScope',
				'@ended',
				'@note'
			],
			[
				'database',
				'@skip',
				'name',
				'owner',
				'dataOwner',
				'@started',
				'lifecycle',
				'personalData',
				'securityLevel',
				'note'
			]
		]);
	});

	it('has exactly the planted faults in its ledger', async () => {
		const { ledger } = await planned(workbook, fresh());
		const found = ledger
			.filter(({ kind }) => kind !== 'repaired')
			.map(({ sheet, cell, kind, code }) => `${sheet} ${cell} ${kind} ${code}`);
		expect(found.sort()).toEqual(
			faults.map(({ sheet, cell, kind, code }) => `${sheet} ${cell} ${kind} ${code}`).sort()
		);
		for (const { reason, proposal } of ledger)
			expect([reason.vi, reason.en, proposal.vi, proposal.en]).not.toContain('');
	});

	it('goes in once, and the second time changes nothing', async () => {
		const first = await planned(workbook, fresh());
		const after = applied(fresh(), first);
		expect(after.objects.size).toBe(first.counts.add);
		expect(after.relations.size).toBe(first.counts.relations);
		expect(first.counts.relations).toBeGreaterThan(5);
		const again = await planned(workbook, after);
		expect([...new Set(again.rows.map(({ action }) => action))]).toEqual(['same']);
		expect(commandsOf(again)).toEqual([]);
	});

	it('loses nothing: what was refused or not understood is a note where it came from', async () => {
		const importPlan = await planned(workbook, fresh());
		const { objects } = applied(fresh(), importPlan);
		const notes = [...objects.values()].flatMap((object) => object.notes);
		for (const entry of importPlan.ledger.filter(({ kind }) => kind === 'refused' || kind === 'kept-aside')) {
			const from = `${fileName} › ${entry.sheet} › ${entry.cell}`;
			expect(notes.filter((note) => note.from === from && note.text.endsWith(entry.before))).toHaveLength(1);
		}
	});

	it('finds what the sample has already', async () => {
		const read = readCanonical(readFileSync(new URL('ca-mau.khuevan.json', samples), 'utf8'));
		if (!read.ok) throw new Error(read.problem.message);
		const importPlan = await planned(workbook, read.value.architecture);
		expect(importPlan.counts.add).toBe(0);
		const after = applied(read.value.architecture, importPlan);
		expect(after.objects.size).toBe(read.value.architecture.objects.size);
		expect((await planned(workbook, after)).rows.every(({ action }) => action === 'same')).toBe(true);
	});
});

describe('plan', () => {
	const header = ['Tên hệ thống', 'Chủ quản', 'Tình trạng', 'Kết nối LGSP'];

	it('leaves out, merges or keeps apart as a person decides', async () => {
		const bytes = await workbookOf({
			'Hệ thống': [
				header,
				['Cổng', 'Sở Y tế', 'Đang vận hành', ''],
				['CỔNG', 'Sở Nội vụ', 'Nâng cấp', ''],
				['Thư', '', '', '']
			]
		});
		const importPlan = await planned(bytes, fresh());
		expect(importPlan.rows.map(({ action }) => action)).toEqual(['add', 'duplicate', 'add']);
		const mergedOnce = [...applied(fresh(), importPlan).objects.values()];
		expect(mergedOnce).toHaveLength(2);
		expect(mergedOnce[0]?.notes.map(({ text }) => text)).toEqual(['owner: Sở Nội vụ', 'lifecycle: upgrading']);
		expect(applied(fresh(), importPlan, { 'Hệ thống!3': 'separate', 'Hệ thống!4': 'skip' }).objects.size).toBe(2);
	});

	it('keeps a connection as a note until there is a platform to connect to', async () => {
		const alone = await planned(await workbookOf({ 'Hệ thống': [header, ['Cổng', '', '', 'Có']] }), fresh());
		expect(alone.ledger.map(({ code }) => code)).toEqual(['no-target']);
		const both = await planned(
			await workbookOf({ 'Hệ thống': [header, ['Cổng', '', '', 'Có'], ['Nền tảng LGSP', '', '', '']] }),
			fresh()
		);
		expect(applied(fresh(), both).relations.size).toBe(1);
	});

	it('names a row without a name and goes on', async () => {
		const importPlan = await planned(
			await workbookOf({ 'Hệ thống': [header, ['', 'Sở Y tế', '', ''], ['Cổng', '', '', '']] }),
			fresh()
		);
		expect(importPlan.rows.map(({ action }) => action)).toEqual(['add', 'refused']);
		expect(importPlan.ledger.map(({ cell, code, before }) => [cell, code, before])).toEqual([
			['A2', 'no-name', 'Sở Y tế']
		]);
	});

	it('refuses a workbook with no column that it knows', async () => {
		const bytes = await workbookOf({
			A: [
				['q1', 'q2', 'q3'],
				[1, 2, 3]
			]
		});
		const analysis = await analyse(bytes, 'a.xlsx', pack);
		expect(analysis.ok ? '' : analysis.problem.code).toBe('no-matching-columns');
	});

	it('refuses a mapping to a field that is none', async () => {
		const bytes = await workbookOf({ A: [header, ['Cổng', '', '', '']] });
		const mapping = await guessed(bytes);
		const wrong = {
			...mapping,
			sheets: mapping.sheets.map((sheet) => ({
				...sheet,
				columns: sheet.columns.map((column) => ({ ...column, target: 'color' }))
			}))
		};
		const result = await plan(bytes, 'a.xlsx', wrong, fresh(), pack);
		expect(result.ok ? '' : result.problem.place).toBe('A/A');
	});
});
